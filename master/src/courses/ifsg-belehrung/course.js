/** Instruction under section 34 (5a) of the German infection protection act. */
window.COURSE = {
  id: 'ifsg-belehrung',
  standard: '1.2',
  theme: 'teal',
  title: 'Belehrung nach § 34 Abs. 5a Infektionsschutzgesetz',
  passMark: 80,
  screens: [
    {
      kicker: 'Belehrung für Beschäftigte in der Kita',
      title: 'Schön, dass Sie da sind',
      picture: { src: 'pictures/welcome.svg', alt: 'Eine Erzieherin und zwei Kinder winken vor der Kita.' },
      audio: 'audio/01.mp3',
      transcript: 'Willkommen zur Belehrung nach § 34 des Infektionsschutzgesetzes. In etwa zwanzig Minuten erfahren Sie, wann Sie wegen einer ansteckenden Krankheit nicht arbeiten dürfen, was Sie sofort mitteilen müssen und wie Sie sich und die Kinder schützen. Am Ende beantworten Sie fünf Fragen.',
      text: `Wo viele Kinder spielen, essen und kuscheln, haben es Krankheitserreger leicht. Darum verlangt **§ 34 Abs. 5a Infektionsschutzgesetz (IfSG)** eine Belehrung für alle, die in der Kita regelmäßig arbeiten und Kontakt zu den Kindern haben: **vor dem ersten Arbeitstag** und danach **mindestens alle zwei Jahre**.

Danach wissen Sie,

- bei welchen Krankheiten Sie nicht in die Kita dürfen,
- was Sie wem unverzüglich mitteilen,
- wie Sie Ansteckung im Alltag vermeiden.

! Bleibt eine Frage offen? Wenden Sie sich an Ihre Leitung oder an das Gesundheitsamt. Die Belehrung ist erst dann vollständig, wenn Sie alles verstanden haben.`,
    },
    {
      kicker: 'So verbreiten sich Krankheiten',
      title: 'Der Weg der Erreger',
      animation: { src: 'pictures/spreading.svg', alt: 'Animation: Erreger fliegen als Tröpfchen von Kind zu Kind und wandern über Hände und Spielzeug weiter.' },
      audio: 'audio/02.mp3',
      transcript: 'Erreger reisen auf zwei Hauptwegen. Beim Husten, Niesen und Sprechen fliegen sie in kleinen Tröpfchen durch die Luft. Oder sie wandern über Hände, Spielzeug und Türklinken weiter. Viele Menschen sind schon ansteckend, bevor sie sich krank fühlen. Deshalb zählt die tägliche Vorsicht.',
      text: 'Die Animation zeigt die beiden häufigsten Wege in der Kita. Öffnen Sie die Felder für Beispiele.',
      reveal: [
        { title: 'Durch die Luft', text: 'Husten, Niesen, Sprechen: Masern, Windpocken und Keuchhusten werden so übertragen. Masern sind so ansteckend, dass fast jeder ungeschützte Mensch im selben Raum erkrankt.' },
        { title: 'Über Hände und Gegenstände', text: 'Noroviren, Rotaviren und Hepatitis A gelangen über Stuhl oder Erbrochenes an die Hände und von dort in den Mund. Wenige Erreger genügen.' },
        { title: 'Von Haut zu Haut', text: 'Krätze (Skabies), Borkenflechte (Impetigo) und Kopfläuse brauchen engen Kontakt, wie er beim Trösten und Spielen üblich ist.' },
      ],
    },
    {
      kicker: '§ 34 Abs. 1 IfSG',
      title: 'Diese Krankheiten sind gemeint',
      picture: { src: 'pictures/illnesses.svg', alt: 'Ein Kind mit roten Wangen, daneben Fieberthermometer und Teddy.' },
      audio: 'audio/03.mp3',
      transcript: 'Das Gesetz nennt eine Liste von Krankheiten. Dazu gehören Masern, Mumps, Röteln, Windpocken, Keuchhusten und Scharlach, aber auch Krätze, Borkenflechte und Hepatitis A. Schon der Verdacht genügt. Auch Kopfläuse zählen dazu. Niemand muss die Liste auswendig können. Fragen Sie im Zweifel Ihre Ärztin oder Ihren Arzt.',
      text: 'Wer an einer dieser Krankheiten **erkrankt** ist, bei wem ein **Verdacht** besteht oder wer **Läuse** hat, darf vorerst keine Tätigkeit mit Kontakt zu den Kindern ausüben.',
      reveal: [
        { title: 'Kinderkrankheiten und Atemwege', text: 'Masern, Mumps, Röteln, Windpocken, Keuchhusten, Scharlach und andere Infektionen mit Streptococcus pyogenes, Diphtherie, ansteckungsfähige Lungentuberkulose, Meningokokken-Infektion, Hib-Meningitis.' },
        { title: 'Magen, Darm und Leber', text: 'EHEC-Enteritis, Shigellose (Ruhr), Typhus, Paratyphus, Cholera, Virushepatitis A und E. Bei **Kindern unter sechs Jahren** gilt das Verbot zusätzlich für jede ansteckende Magen-Darm-Entzündung.' },
        { title: 'Haut und Haare', text: 'Krätze (Skabies), ansteckende Borkenflechte (Impetigo contagiosa) und Kopfläuse.' },
        { title: 'Sehr selten', text: 'Kinderlähmung (Poliomyelitis), Pest und virusbedingtes hämorrhagisches Fieber.' },
      ],
    },
    {
      kicker: 'Tätigkeitsverbot',
      title: 'Wann Sie zu Hause bleiben',
      picture: { src: 'pictures/stay-home.svg', alt: 'Eine kranke Frau liegt mit einer Tasse Tee im Bett.' },
      audio: 'audio/04.mp3',
      transcript: 'Das Verbot gilt sofort, auch ohne ärztliches Attest und schon bei Verdacht. Es endet erst, wenn nach ärztlichem Urteil keine Ansteckung mehr zu befürchten ist. Ein einfacher Schnupfen steht nicht auf der Liste. Üben Sie jetzt an drei Fällen.',
      text: 'Das Verbot gilt **ab dem ersten Verdacht**, bis nach **ärztlichem Urteil** eine Weiterverbreitung nicht mehr zu befürchten ist. Was meinen Sie?',
      decide: {
        choices: ['Darf arbeiten', 'Bleibt zu Hause'],
        cases: [
          { text: 'Frau Yilmaz hat juckende Knötchen an den Händen. Der Hautarzt vermutet Krätze.', answer: 1, why: 'Schon der Verdacht auf Skabies genügt.' },
          { text: 'Herr Brandt hat leichten Schnupfen, aber kein Fieber, und fühlt sich wohl.', answer: 0, why: 'Ein einfacher Schnupfen steht nicht in § 34. Gute Handhygiene und Husten in die Armbeuge genügen meist.' },
          { text: 'Frau Nowak nimmt seit heute Morgen ein Antibiotikum gegen Scharlach.', answer: 1, why: 'Entscheidend ist das ärztliche Urteil. Mit wirksamem Antibiotikum endet die Ansteckung bei Scharlach meist nach etwa 24 Stunden.' },
        ],
      },
    },
    {
      kicker: '§ 34 Abs. 2 und 3 IfSG',
      title: 'Ausscheider und Familie',
      picture: { src: 'pictures/household.svg', alt: 'Eine Familie in ihrem Haus; das Kind in der Mitte ist krank.' },
      audio: 'audio/05.mp3',
      transcript: 'Manche Menschen sind gesund und scheiden trotzdem Erreger aus. Sie dürfen nur mit Zustimmung des Gesundheitsamtes in die Kita. Auch wenn jemand in Ihrer Wohnung an bestimmten Krankheiten leidet, zum Beispiel an Masern, Mumps oder Hepatitis A, dürfen Sie vorerst nicht zu den Kindern. Sagen Sie gleich Bescheid.',
      cards: [
        { title: 'Sie fühlen sich gesund, scheiden aber Erreger aus', text: 'Etwa Salmonella Typhi, Paratyphi, Shigellen, EHEC, Cholera- oder Diphtherie-Erreger: Sie betreten die Kita **nur mit Zustimmung des Gesundheitsamtes** und unter dessen Schutzmaßnahmen.' },
        { title: 'Jemand in Ihrer Wohngemeinschaft ist erkrankt', text: 'Etwa an Masern, Mumps, Röteln, Windpocken, Diphtherie, Meningokokken, EHEC oder Hepatitis A: Auch dann gilt das Verbot, bis ein **ärztliches Urteil** vorliegt. Sind Sie nachweislich geimpft oder immun, ist dieses Urteil oft schnell eingeholt.' },
      ],
      closing: '! Scharlach, Krätze und Läuse in der Familie lösen das Verbot für Sie selbst nicht aus. Prüfen Sie aber genau, ob auch Sie Anzeichen haben.',
    },
    {
      kicker: '§ 34 Abs. 5 und 6 IfSG',
      title: 'Sofort Bescheid geben',
      picture: { src: 'pictures/report.svg', alt: 'Ein Mitarbeiter ruft seine Leitung an; sie meldet es dem Gesundheitsamt.' },
      audio: 'audio/06.mp3',
      transcript: 'Trifft einer der genannten Fälle auf Sie zu, teilen Sie das unverzüglich Ihrer Einrichtung mit. Unverzüglich heißt: ohne schuldhaftes Zögern, am besten sofort am Telefon. Ihre Leitung benachrichtigt dann das Gesundheitsamt. Ihre Angaben werden vertraulich behandelt.',
      text: `1. **Sie** informieren unverzüglich die Kita – vor Dienstbeginn, am besten per Telefon.
2. **Die Leitung** benachrichtigt unverzüglich das Gesundheitsamt und nennt Krankheit und Person.
3. **Das Gesundheitsamt** berät und ordnet an, was zu tun ist. Andere Familien erfahren von der Krankheit, aber **keinen Namen**.`,
      closing: '! Im üblichen Krankheitsfall müssen Sie keine Diagnose nennen. Bei den Krankheiten aus § 34 schon: Nur so kann die Kita die Kinder schützen.',
    },
    {
      kicker: 'Kinder und Eltern',
      title: 'Wenn ein Kind krank wird',
      picture: { src: 'pictures/parents.svg', alt: 'Eine Mutter holt ihr Kind ab, die Erzieherin spricht mit ihr.' },
      audio: 'audio/07.mp3',
      transcript: 'Dieselben Regeln gelten für die Kinder. Fällt Ihnen ein verdächtiger Ausschlag, Durchfall oder starker Husten auf, betreuen Sie das Kind liebevoll etwas abseits und informieren die Eltern und Ihre Leitung. Sie stellen keine Diagnose. Auch die Eltern sind verpflichtet, der Kita Bescheid zu geben.',
      text: `- Trösten Sie das Kind und betreuen Sie es in einem **ruhigen Bereich**.
- Informieren Sie **Eltern und Leitung**. Die Eltern holen ihr Kind ab und lassen es ärztlich beurteilen.
- **Stellen Sie keine Diagnose.** Beschreiben Sie, was Sie sehen: „Paul hat seit zehn Uhr rote Flecken im Gesicht.“
- Ein **schriftliches Attest** verlangt das Gesetz in der Regel nicht; maßgeblich ist das ärztliche Urteil. Beachten Sie die Regeln Ihrer Einrichtung.

Eltern werden bei der Aufnahme über ihre Pflichten **belehrt** – in der Regel mit einem Merkblatt.`,
    },
    {
      kicker: 'Schutz im Alltag',
      title: 'Händewaschen – der beste Schutz',
      video: { src: 'media/hands.mp4', poster: 'media/hands.jpg', description: 'Kurzer Film ohne Ton: nass machen, einseifen, 20 bis 30 Sekunden reiben, abspülen, abtrocknen.' },
      audio: 'audio/08.mp3',
      transcript: 'Gründliches Händewaschen schützt am besten. Halten Sie die Hände unter fließendes Wasser, seifen Sie sie ein und reiben Sie zwanzig bis dreißig Sekunden lang auch Daumen, Fingerspitzen und Zwischenräume. Dann abspülen und gut abtrocknen. Der Film zeigt die fünf Schritte.',
      text: `**Waschen Sie Ihre Hände** nach jedem Wickeln, Toilettengang und Naseputzen, vor jedem Umgang mit Essen und wenn Sie in die Kita kommen.

- Husten und niesen Sie in die **Armbeuge**.
- Tragen Sie beim Wickeln und bei Erbrochenem **Einmalhandschuhe**.
- Lüften Sie mehrmals am Tag **kurz und kräftig**.
- Halten Sie Ihren **Impfschutz** aktuell. Für Beschäftigte, die nach 1970 geboren sind, ist der Nachweis des Masernschutzes Pflicht (§ 20 IfSG).`,
    },
    {
      kicker: 'Nachweis',
      title: 'Was von dieser Belehrung bleibt',
      picture: { src: 'pictures/record.svg', alt: 'Ein Klemmbrett mit Protokoll, ein Kalender mit der Aufschrift 2 Jahre und ein Ordner mit der Aufschrift 3 Jahre.' },
      audio: 'audio/09.mp3',
      transcript: 'Über die Belehrung wird ein Protokoll erstellt. Ihr Arbeitgeber bewahrt es drei Jahre lang auf. Spätestens nach zwei Jahren wiederholen Sie die Belehrung. Wer mit Lebensmitteln arbeitet, braucht zusätzlich die Belehrung nach § 43. Und nun viel Erfolg beim Verständnistest!',
      text: `- Ihr Arbeitgeber erstellt ein **Protokoll** und bewahrt es **drei Jahre** auf.
- Sie wiederholen die Belehrung **mindestens alle zwei Jahre**; Ihr Träger kann kürzere Abstände festlegen.
- Wer in der **Küche** arbeitet oder Essen ausgibt, braucht zusätzlich die Belehrung nach **§ 43 IfSG**. Die erste gibt es nur beim Gesundheitsamt oder bei einer beauftragten Ärztin.

! Bis September 2022 stand diese Belehrung in § 35 IfSG. Ältere Bescheinigungen nennen deshalb noch den früheren Paragrafen.`,
      closing: 'Gleich folgt der Test mit fünf Fragen. Sie schaffen das!',
    },
  ],
  questions: [
    {
      id: 'ifsg-interval', screen: 1,
      text: 'Wie oft muss die Belehrung nach § 34 Abs. 5a IfSG mindestens stattfinden?',
      options: ['Nur einmal, vor dem ersten Arbeitstag', 'Vor dem ersten Arbeitstag und danach mindestens alle zwei Jahre', 'Alle fünf Jahre', 'Nur, wenn in der Kita eine Krankheit ausgebrochen ist'],
      correct: [1],
      explanation: 'Das Gesetz verlangt die Belehrung vor der ersten Tätigkeit und im Weiteren mindestens im Abstand von zwei Jahren.',
    },
    {
      id: 'ifsg-illnesses', screen: 3,
      text: 'Bei welchen Krankheiten dürfen Sie vorerst nicht mit den Kindern arbeiten?',
      options: ['Masern', 'Einfacher Schnupfen ohne Fieber', 'Krätze (Skabies)', 'Heuschnupfen', 'Keuchhusten'],
      correct: [0, 2, 4],
      explanation: 'Masern, Krätze und Keuchhusten stehen in § 34 Abs. 1. Schnupfen und Heuschnupfen stehen nicht in der Liste.',
    },
    {
      id: 'ifsg-end', screen: 4,
      text: 'Wann dürfen Sie nach einer Krankheit aus § 34 Abs. 1 wieder zu den Kindern?',
      options: ['Sobald ich mich wieder gut fühle', 'Nach genau sieben Tagen', 'Wenn nach ärztlichem Urteil keine Weiterverbreitung mehr zu befürchten ist', 'Wenn die Kita Personal braucht'],
      correct: [2],
      explanation: 'Maßgeblich ist das ärztliche Urteil, nicht das eigene Befinden und keine feste Frist.',
    },
    {
      id: 'ifsg-report', screen: 6,
      text: 'Ihr Arzt vermutet bei Ihnen Windpocken. Was tun Sie?',
      options: ['Ich warte das Laborergebnis ab und arbeite so lange weiter', 'Ich teile es unverzüglich meiner Einrichtung mit und bleibe zu Hause', 'Ich bitte die Eltern, ihre Kinder zu beobachten', 'Ich sage nichts, denn Diagnosen sind privat'],
      correct: [1],
      explanation: 'Schon der Verdacht löst das Tätigkeitsverbot und die Mitteilungspflicht aus. Die Leitung benachrichtigt das Gesundheitsamt.',
    },
    {
      id: 'ifsg-protection', screen: 8,
      text: 'Was schützt im Kita-Alltag wirksam vor Ansteckung?',
      options: ['Hände 20 bis 30 Sekunden lang mit Seife waschen', 'In die Armbeuge husten und niesen', 'Ein gemeinsames Handtuch für alle', 'Beim Wickeln Einmalhandschuhe tragen'],
      correct: [0, 1, 3],
      explanation: 'Gemeinschaftshandtücher übertragen Erreger von Hand zu Hand. Jedes Kind braucht ein eigenes Handtuch oder Einmalhandtücher.',
    },
  ],
};
