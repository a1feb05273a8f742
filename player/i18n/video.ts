import type { AreaTexts } from './language.ts';

/** What `render` writes around a video and a download, and what the player of videos says. */
export const video = {
  'page.kilobytes': { fr: '{n} ko', en: '{n} kB', nl: '{n} kB' },
  'page.megabytes': { fr: '{n} Mo', en: '{n} MB', nl: '{n} MB' },
  'page.video.open': {
    fr: 'Voir la vidéo ({type}, {weight})',
    en: 'Watch the video ({type}, {weight})',
    nl: 'De video bekijken ({type}, {weight})',
  },
  'page.video.openHigh': {
    fr: 'La voir en meilleure définition ({type}, {weight})',
    en: 'Watch it in better definition ({type}, {weight})',
    nl: 'Bekijken in betere resolutie ({type}, {weight})',
  },
  'page.video.openAt': {
    fr: 'Voir la vidéo sur {host}',
    en: 'Watch the video on {host}',
    nl: 'De video bekijken op {host}',
  },
  'page.video.lasts': { fr: 'Durée : {length}.', en: 'Length: {length}.', nl: 'Duur: {length}.' },
  'page.video.transcript': { fr: 'Transcription', en: 'Transcript', nl: 'Transcript' },
  'video.play': {
    fr: 'Lire la vidéo ({weight})',
    en: 'Play the video ({weight})',
    nl: 'De video afspelen ({weight})',
  },
  'video.resume': {
    fr: 'Reprendre à {time} ({weight})',
    en: 'Resume at {time} ({weight})',
    nl: 'Hervatten bij {time} ({weight})',
  },
  'video.fromStart': { fr: 'Depuis le début', en: 'From the start', nl: 'Vanaf het begin' },
  'video.high': {
    fr: 'Meilleure définition ({weight})',
    en: 'Better definition ({weight})',
    nl: 'Betere resolutie ({weight})',
  },
  'video.listen': { fr: 'Écouter seulement', en: 'Listen only', nl: 'Alleen luisteren' },
  'video.listening': {
    fr: 'L’image est masquée ; le son continue.',
    en: 'The picture is hidden; the sound goes on.',
    nl: 'Het beeld is verborgen; het geluid loopt door.',
  },
  'video.lasts': { fr: 'Durée : {length}', en: 'Length: {length}', nl: 'Duur: {length}' },
  'video.captions': { fr: 'Sous-titres', en: 'Captions', nl: 'Ondertitels' },
  'video.noCaptions': {
    fr: 'Les sous-titres ne peuvent pas être affichés ici. Tout ce qui est dit se lit dans la transcription, sous la vidéo.',
    en: 'The captions cannot be shown here. All that is said can be read in the transcript, below the video.',
    nl: 'De ondertitels kunnen hier niet worden getoond. Alles wat wordt gezegd, staat in het transcript onder de video.',
  },
  'video.failed': {
    fr: 'La vidéo ne peut pas être lue ici. Tout ce qui est dit se lit dans la transcription, ci-dessous.',
    en: 'The video cannot be played here. All that is said can be read in the transcript, below.',
    nl: 'De video kan hier niet worden afgespeeld. Alles wat wordt gezegd, staat hieronder in het transcript.',
  },
  'video.elsewhere': {
    fr: 'Cette vidéo est hébergée par {host}. Rien ne lui est demandé sans votre accord. Si vous l’affichez, {host} connaîtra votre adresse IP et pourra suivre ce que vous y faites. La transcription ci-dessous dit la même chose sans rien transmettre.',
    en: 'This video is hosted by {host}. Nothing is asked of it unless you agree. If you show it, {host} will learn your IP address and may follow what you do there. The transcript below says the same and transmits nothing.',
    nl: 'Deze video staat op {host}. Zonder uw akkoord wordt daar niets opgevraagd. Als u de video toont, kent {host} uw IP-adres en kan het volgen wat u er doet. Het transcript hieronder zegt hetzelfde en verzendt niets.',
  },
  'video.keepAgreed': {
    fr: 'Ne plus me le demander pour ce site tant que ce module reste ouvert',
    en: 'Do not ask me again for this site while this module is open',
    nl: 'Dit niet meer vragen voor deze site zolang deze module open is',
  },
  'video.agree': {
    fr: 'D’accord, afficher la vidéo',
    en: 'I agree, show the video',
    nl: 'Akkoord, de video tonen',
  },
  'video.show': {
    fr: 'Afficher la vidéo de {host}',
    en: 'Show the video from {host}',
    nl: 'De video van {host} tonen',
  },
  'video.close': { fr: 'Fermer la vidéo', en: 'Close the video', nl: 'De video sluiten' },
} as const satisfies AreaTexts;
