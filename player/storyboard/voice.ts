/** A voice that never says it has ended must not hold the story for ever. */
const longest = 15_000;

const speech = (): SpeechSynthesis | undefined => window.speechSynthesis;

/** Reads captions aloud with a voice that the browser itself has: none that would send the words elsewhere. */
export class Voice {
  /** Off until the learner asks for it. */
  isOn = false;
  private readonly language: string;
  private saying: SpeechSynthesisUtterance | undefined;
  private since = 0;
  private said = '';
  private until = 0;

  /** `onVoices`: the browser's voices may come late. */
  constructor(language: string, onVoices: () => void) {
    this.language = language;
    const spoken = speech();
    // Safari 13 has no events here.
    if (spoken && spoken.addEventListener) spoken.addEventListener('voiceschanged', onVoices);
  }

  /** Whether there is one that speaks the language of the page. */
  get isThere(): boolean {
    return this.find() !== undefined;
  }

  /** The latest that the story may be at: while a caption is being said, its end. */
  hold(time: number): number {
    const isSpeaking = this.isOn && this.saying && Date.now() - this.since < longest;
    return isSpeaking ? Math.min(time, this.until) : time;
  }

  /** Says a caption, once; `until` is when the story goes on to the next. */
  follow(text: string, until: number, speed: number): void {
    if (!this.isOn || text === this.said) return;
    this.stop();
    const voice = this.find();
    if (!voice) return;
    const saying = new SpeechSynthesisUtterance(text);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.rate = speed;
    saying.onend = saying.onerror = () => {
      if (this.saying === saying) this.saying = undefined;
    };
    this.saying = saying;
    this.since = Date.now();
    this.said = text;
    this.until = until;
    speech()!.speak(saying);
  }

  stop(): void {
    this.said = '';
    if (!this.saying) return;
    this.saying = undefined;
    speech()!.cancel();
  }

  private find(): SpeechSynthesisVoice | undefined {
    const spoken = speech();
    const code = this.language.slice(0, 2);
    return (
      spoken && spoken.getVoices().filter(({ lang, localService }) => localService && lang.slice(0, 2) === code)[0]
    );
  }
}
