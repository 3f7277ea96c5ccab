import type { APIRoute } from 'astro';
import type { Card } from '~/model/cards';
import { readContent } from '~/model/read';
import { cardFiles, cardPng } from '~/pictures/card-files';

export async function getStaticPaths() {
  return cardFiles(await readContent()).map(({ address, card }) => ({
    params: { card: address.replace('/cards/', '') },
    props: { card },
  }));
}

export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) =>
  new Response(new Uint8Array(await cardPng(card)), { headers: { 'content-type': 'image/png' } });
