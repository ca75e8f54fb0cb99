/** A short course; placeholders are replaced by JSON values when its package is made. */
window.COURSE = {
  id: @NUMBER@,
  standard: '1.2',
  title: @TITLE@,
  teaser: @TEASER@,
  passMark: 80,
  screens: @SCREENS@,
  questions: @QUESTIONS@,
};
