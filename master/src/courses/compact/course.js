/** A short course; the words between @ signs are filled in when its package is made. */
window.COURSE = {
  id: '@NUMBER@',
  standard: '1.2',
  title: @TITLE@,
  teaser: @TEASER@,
  passMark: 80,
  screens: @SCREENS@,
  questions: @QUESTIONS@,
};
