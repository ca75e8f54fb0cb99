/** Food hygiene training under section 4 LMHV and Regulation (EC) No 852/2004. */
window.COURSE = {
  id: 'lebensmittelhygiene',
  standard: '2004',
  theme: 'coral',
  title: 'Lebensmittelhygiene nach § 4 LMHV und VO (EG) 852/2004',
  passMark: 80,
  screens: [
    {
      kicker: 'Schulung für Küche und Essensausgabe',
      title: 'Gutes Essen ist sicheres Essen',
      picture: { src: 'pictures/welcome.svg', alt: 'Ein Koch steht am Herd, ein Kind hilft ihm.' },
      audio: 'audio/01.mp3',
      transcript: 'Willkommen! Gemeinsam kochen und essen gehört zu den schönsten Momenten in der Kita. Damit niemand davon krank wird, lernen Sie in dieser Schulung das Wichtigste über Hygiene in der Küche. Rechnen Sie mit etwa fünfundzwanzig Minuten. Zum Schluss gibt es einen Test mit fünf Fragen.',
      text: `Kleine Kinder erkranken an verdorbenen Speisen schneller und schwerer als Erwachsene, denn ihr Immunsystem lernt noch. Ihre Sorgfalt ist deshalb der beste Schutz.

Danach wissen Sie,

- wie Keime ins Essen kommen und was sie stoppt,
- welche Temperaturen zählen,
- wie Sie sauber arbeiten, reinigen und dokumentieren.

! Haben Sie Fragen zu Ihrer eigenen Küche? Besprechen Sie sie mit Ihrer Küchenleitung, bevor Sie den Test beginnen.`,
    },
    {
      kicker: 'Was das Recht verlangt',
      title: 'Warum diese Schulung Pflicht ist',
      picture: { src: 'pictures/law.svg', alt: 'Eine Waage mit Paragrafenzeichen.' },
      audio: 'audio/02.mp3',
      transcript: 'Wer leicht verderbliche Lebensmittel herstellt, behandelt oder ausgibt, muss geschult sein. Das steht in § 4 der Lebensmittelhygiene-Verordnung und in der europäischen Verordnung 852 aus dem Jahr 2004. Die Hygieneschulung ersetzt nicht die Belehrung nach § 43 des Infektionsschutzgesetzes. Beides gehört zusammen.',
      reveal: [
        { title: '§ 4 LMHV', text: 'Leicht verderbliche Lebensmittel darf nur herstellen, behandeln oder in Verkehr bringen, wer durch eine **Schulung** die nötigen Fachkenntnisse hat. Der Nachweis ist der Behörde auf Verlangen vorzulegen. Anlage 1 nennt zehn Sachgebiete.' },
        { title: 'VO (EG) 852/2004', text: 'Anhang II Kapitel XII: Der Betrieb sorgt dafür, dass Beschäftigte **entsprechend ihrer Tätigkeit** überwacht, unterwiesen und geschult werden. Auch eine Kita mit Küche oder Essensausgabe ist ein Lebensmittelunternehmen.' },
        { title: '§ 43 IfSG – eine eigene Pflicht', text: 'Die Erstbelehrung erteilt das Gesundheitsamt oder eine beauftragte Ärztin; danach belehrt der Arbeitgeber nach Tätigkeitsbeginn und **alle zwei Jahre**.' },
        { title: 'Wie oft schulen?', text: 'Eine feste Frist nennt die LMHV nicht. Bewährt hat sich eine **jährliche** Auffrischung.' },
      ],
    },
    {
      kicker: 'Keime verstehen',
      title: 'Wärme macht Keime schnell',
      animation: { src: 'pictures/germs.svg', alt: 'Animation: Auf einem Teller vermehren sich Keime, während die Temperatur steigt. Bei 72 Grad verschwinden sie.' },
      audio: 'audio/03.mp3',
      transcript: 'Keime sind überall, und die meisten sind harmlos. Zwischen zehn und sechzig Grad fühlen sich viele Bakterien wohl und verdoppeln sich unter guten Bedingungen etwa alle zwanzig Minuten. Aus einem Keim werden so in sieben Stunden rund zwei Millionen. Kälte bremst sie, Hitze tötet sie.',
      text: `Viele Bakterien verdoppeln sich bei Wärme **alle 20 Minuten**. Drei Dinge brauchen sie dazu: **Wärme, Feuchtigkeit und Nahrung**.

- **Unter 7 °C** vermehren sich die meisten kaum noch. Listerien wachsen allerdings langsam weiter.
- **Zwischen 10 und 60 °C** liegt der Gefahrenbereich.
- **Ab 72 °C** im Kern, zwei Minuten lang, sterben fast alle ab.`,
      closing: '! Man sieht, riecht und schmeckt krank machende Keime oft nicht. Verlassen Sie sich auf Thermometer und Uhr.',
    },
    {
      kicker: 'Persönliche Hygiene',
      title: 'Sie selbst sind der wichtigste Schutz',
      picture: { src: 'pictures/hands-kitchen.svg', alt: 'Ein Koch mit Haube und Schürze; Zeichen für Händewaschen, keinen Schmuck und ein Pflaster.' },
      audio: 'audio/04.mp3',
      transcript: 'Saubere Hände, saubere Kleidung, kein Schmuck: Das sind die Grundregeln in der Küche. Waschen Sie Ihre Hände vor der Arbeit, nach jeder Pause, nach der Toilette und nach rohem Fleisch oder Ei. Decken Sie kleine Wunden wasserdicht ab. Mit Durchfall oder Erbrechen arbeiten Sie nicht in der Küche.',
      cards: [
        { title: 'Hände', text: 'Vor Beginn, nach Pausen, Toilette, Naseputzen, Müll, rohem Fleisch und Ei: waschen und mit Einmalhandtuch trocknen.' },
        { title: 'Kleidung', text: 'Helle, saubere Arbeitskleidung, Haare bedeckt. Straßenkleidung bleibt draußen.' },
        { title: 'Schmuck', text: 'Ringe, Uhren und Armbänder ablegen. Kurze, unlackierte Nägel.' },
        { title: 'Wunden', text: 'Sauber und wasserdicht abdecken, dazu Handschuhe tragen. Entzündete Wunden: der Leitung melden.' },
      ],
      closing: '! Durchfall, Erbrechen, Gelbsucht oder infizierte Wunden: Sie arbeiten nicht mit Lebensmitteln und sagen sofort Bescheid (§ 42 und § 43 IfSG).',
    },
    {
      kicker: 'Kühlen und lagern',
      title: 'Alles an seinem Platz',
      picture: { src: 'pictures/fridge.svg', alt: 'Ein geöffneter Kühlschrank mit geordneten Fächern, daneben ein Thermometer: höchstens 7 Grad.' },
      audio: 'audio/05.mp3',
      transcript: 'Kontrollieren Sie schon bei der Annahme Temperatur, Haltbarkeit und Verpackung. Leicht verderbliche Ware kommt sofort in die Kühlung, Fleisch und Fisch nach unten. Speisen werden abgedeckt und mit Datum beschriftet. Was zuerst abläuft, wird zuerst verbraucht. Messen Sie die Temperatur täglich und schreiben Sie sie auf.',
      text: `- **Kühlschrank:** höchstens 7 °C · **Hackfleisch und Geflügel:** höchstens 4 °C · **frischer Fisch:** höchstens 2 °C
- **Tiefkühlung:** −18 °C oder kälter. Aufgetautes frieren Sie nicht wieder ein.`,
      decide: {
        choices: ['In Ordnung', 'Nicht in Ordnung'],
        cases: [
          { text: 'Die Lieferung Geflügel hat bei der Annahme 9 °C. Sie wird sofort in den Kühlschrank gestellt.', answer: 1, why: 'Zu warm gelieferte Ware nehmen Sie nicht an. Vermerken Sie die Ablehnung.' },
          { text: 'Der Joghurt ist gestern über das Mindesthaltbarkeitsdatum gekommen. Er sieht gut aus, riecht und schmeckt einwandfrei.', answer: 0, why: 'Nach dem Mindesthaltbarkeitsdatum entscheidet die sorgfältige Prüfung. Anders beim Verbrauchsdatum: Danach wird entsorgt.' },
          { text: 'Offener Kartoffelsalat steht ohne Datum neben rohem Fleisch.', answer: 1, why: 'Speisen abdecken, mit Datum beschriften und über rohem Fleisch lagern.' },
        ],
      },
    },
    {
      kicker: 'Garen, warmhalten, abkühlen',
      title: 'Heiß oder kalt – nie lauwarm',
      video: { src: 'media/core-temperature.mp4', poster: 'media/core-temperature.jpg', description: 'Kurzer Film ohne Ton: Das Thermometer im Topf steigt auf 72 °C, zwei Minuten laufen ab, danach kühlt die Speise in flachen Schalen rasch ab.' },
      audio: 'audio/06.mp3',
      transcript: 'Erhitzen Sie Speisen so, dass auch in der Mitte zwei Minuten lang mindestens zweiundsiebzig Grad erreicht werden. Halten Sie Fertiges bei mindestens fünfundsechzig Grad warm, höchstens drei Stunden. Soll etwas gekühlt werden, dann schnell: in flachen Schalen, in höchstens drei Stunden auf zehn Grad und weiter auf sieben.',
      text: `- **Garen:** im Kern mindestens **72 °C für 2 Minuten**. Messen Sie an der dicksten Stelle.
- **Warmhalten:** mindestens **65 °C**, höchstens 3 Stunden.
- **Abkühlen:** in flachen Schalen, in höchstens 3 Stunden von 65 °C auf 10 °C, dann weiter auf **7 °C oder kälter**.
- **Aufwärmen:** einmal, wieder auf 72 °C im Kern.`,
      closing: '! Nicht für Kita-Kinder: Speisen mit rohem Ei, Rohmilch, rohes Hackfleisch, Rohwurst und roher Fisch. Honig erst ab dem zweiten Lebensjahr.',
    },
    {
      kicker: 'Rein und unrein trennen',
      title: 'Kreuzkontamination vermeiden',
      picture: { src: 'pictures/separate.svg', alt: 'Links ein rotes Brett mit rohem Geflügel, rechts ein grünes Brett mit Gemüse, dazwischen eine Trennlinie.' },
      audio: 'audio/07.mp3',
      transcript: 'Von Kreuzkontamination spricht man, wenn Keime von einem Lebensmittel auf ein anderes gelangen. Der häufigste Fall: Erst wird Geflügel geschnitten, dann mit demselben Messer der Salat. Trennen Sie deshalb rein und unrein: mit eigenen Brettern, eigenen Messern, einer klaren Reihenfolge und gründlichem Händewaschen dazwischen.',
      text: `- Eigene Bretter und Messer für **rohes Fleisch** und für **Gemüse** – Farben helfen.
- Erst **Salat und Obst** vorbereiten, dann **Fleisch und Ei**.
- **Auftauwasser** von Geflügel sofort wegschütten, Becken desinfizieren.
- Niemals mit dem **Probierlöffel** zurück in den Topf.
- **Abfälle** in Behälter mit Deckel, täglich leeren; Putzmittel nie neben Lebensmitteln.`,
    },
    {
      kicker: 'Reinigen und desinfizieren',
      title: 'Sauber mit Plan',
      picture: { src: 'pictures/clean.svg', alt: 'Eimer, Sprühflasche und Schwamm.' },
      audio: 'audio/08.mp3',
      transcript: 'Erst reinigen, dann desinfizieren, denn auf Schmutz wirkt kein Desinfektionsmittel. Halten Sie Menge und Einwirkzeit genau ein und spülen Sie Flächen, auf denen Essen liegt, mit Trinkwasser nach. Ein Reinigungsplan sagt, wer was wann womit säubert. Wechseln Sie Lappen und Schwämme täglich.',
      text: `1. Grobes entfernen
2. Mit warmem Wasser und Reiniger säubern
3. Abspülen
4. Wo nötig: desinfizieren, **Einwirkzeit abwarten**
5. Mit Trinkwasser nachspülen und trocknen lassen`,
      closing: '! Lappen, Schwämme und Geschirrtücher sind Keimschleudern. Täglich wechseln und bei mindestens 60 °C waschen, besser Einmaltücher verwenden.',
    },
    {
      kicker: 'Eigenkontrolle',
      title: 'Prüfen, aufschreiben, auskunftsfähig sein',
      picture: { src: 'pictures/control.svg', alt: 'Klemmbrett mit Prüfliste, Thermometer, Allergenkarte und eine Rückstellprobe.' },
      audio: 'audio/09.mp3',
      transcript: 'Jede Küche braucht ein Eigenkontrollsystem nach den Grundsätzen von HACCP. Sie überlegen, wo Gefahren entstehen, legen Grenzwerte fest, messen und schreiben auf. Dazu gehören Rückstellproben und die Kennzeichnung der vierzehn Allergene. Weicht etwas ab, handeln Sie sofort und informieren die Küchenleitung. Viel Erfolg im Test!',
      cards: [
        { title: 'HACCP', text: 'Gefahren erkennen, kritische Punkte festlegen, Grenzwerte überwachen, bei Abweichung handeln, alles dokumentieren.' },
        { title: 'Rückverfolgen', text: 'Lieferscheine aufbewahren: Von wem kam welche Ware, wann und welche Charge?' },
        { title: 'Rückstellproben', text: 'Empfohlen: mindestens 100 g je Speise, beschriftet, mindestens 7 Tage bei −18 °C.' },
        { title: 'Allergene', text: 'Die 14 Hauptallergene müssen für jede Speise schriftlich verfügbar sein (LMIV).' },
      ],
      closing: '! Kühlung ausgefallen, Verdacht auf Vergiftung, Rückruf? Ware sperren, Küchenleitung informieren, Krisenplan öffnen.',
    },
  ],
  questions: [
    {
      id: 'lmh-core', screen: 6,
      text: 'Welche Temperatur muss eine Speise beim Garen im Kern mindestens erreichen?',
      options: ['50 °C, dann ist sie heiß genug', '60 °C für 10 Sekunden', '72 °C für 2 Minuten', '100 °C für 30 Minuten'],
      correct: [2],
      explanation: 'Bei 72 °C über zwei Minuten im Kern sterben die üblichen krank machenden Keime ab.',
    },
    {
      id: 'lmh-storage', screen: 5,
      text: 'Welche Angaben zur Lagerung sind richtig?',
      options: ['Kühlschrank höchstens 7 °C', 'Tiefkühlung −18 °C oder kälter', 'Hackfleisch höchstens 10 °C', 'Aufgetautes nicht wieder einfrieren'],
      correct: [0, 1, 3],
      explanation: 'Hackfleisch verdirbt sehr schnell und wird bei höchstens 4 °C gelagert.',
    },
    {
      id: 'lmh-cross', screen: 7,
      text: 'Was ist ein typisches Beispiel für Kreuzkontamination?',
      options: ['Der Salat wird auf dem Brett geschnitten, auf dem zuvor rohes Geflügel lag', 'Die Suppe wird ein zweites Mal gesalzen', 'Zwei Sorten Käse liegen in einem Fach', 'Das Brot wird nach dem Öffnen trocken'],
      correct: [0],
      explanation: 'Keime vom rohen Geflügel gelangen über das Brett auf den Salat, der nicht mehr erhitzt wird.',
    },
    {
      id: 'lmh-person', screen: 4,
      text: 'Wann dürfen Sie nicht mit Lebensmitteln arbeiten?',
      options: ['Bei Durchfall oder Erbrechen', 'Mit einer entzündeten, eitrigen Wunde an der Hand', 'Bei leichtem Muskelkater', 'Bei Verdacht auf Hepatitis A'],
      correct: [0, 1, 3],
      explanation: 'Durchfall, Erbrechen, infizierte Wunden und Hepatitis A können Erreger ins Essen bringen. Melden Sie sie sofort.',
    },
    {
      id: 'lmh-cleaning', screen: 8,
      text: 'In welcher Reihenfolge säubern Sie eine Arbeitsfläche richtig?',
      options: ['Desinfizieren und sofort trocken wischen', 'Reinigen, abspülen, desinfizieren mit Einwirkzeit, nachspülen', 'Desinfizieren, dann mit dem Schwamm reinigen', 'Nur feucht abwischen, wenn Schmutz zu sehen ist'],
      correct: [1],
      explanation: 'Auf Schmutz wirkt Desinfektionsmittel nicht. Deshalb wird zuerst gereinigt, und die Einwirkzeit wird abgewartet.',
    },
  ],
};
