declare module 'pngjs' {
  export class PNG {
    constructor(options: { readonly width: number; readonly height: number });
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
    static readonly sync: {
      read(png: Buffer): PNG;
      write(image: PNG, options?: { readonly deflateLevel?: number; readonly colorType?: number }): Buffer;
    };
  }
}
