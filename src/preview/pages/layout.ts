import { html } from 'hono/html';

/** HTML that hono has put together and escaped. */
export type Html = ReturnType<typeof html>;

/** The frame of every page of the preview. */
export const layout = ({ title, content }: { readonly title: string; readonly content: Html }): Html =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Parcours, aperçu</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/preview.css" />
      </head>
      <body>
        <a class="skip" href="#content">Aller au contenu</a>
        <header class="top">
          <a class="brand" href="/">Parcours</a>
          <span class="m2">Aperçu : un LMS sur cette machine</span>
        </header>
        ${content}
      </body>
    </html>`;
