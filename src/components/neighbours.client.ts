const next = document.querySelector('a[rel="next"]');
const ahead = document.querySelector<HTMLTemplateElement>('[data-ahead]');

// Who has read down to the link to the next page will likely open it. Rules that hold from the beginning would have the
// browser work out the style of every link before the first frame.
if (next && ahead) {
  const watch = new IntersectionObserver((sightings) => {
    if (!sightings.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    ahead.replaceWith(ahead.content);
  });
  watch.observe(next);
}

export {};
