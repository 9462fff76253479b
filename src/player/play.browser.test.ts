/** Tests in a browser that damaged page data leave the course's text on the page. */
import { expect } from 'chai';
import { play } from './play.ts';

it('play() names the damaged data, and the text stays readable', async () => {
  document.body.innerHTML =
    '<main id="innhold"><okt-start></okt-start><section class="screen"><h2>Skjerm</h2><p>Det står her.</p></section></main><script type="application/json" id="okt-data">{"outline":{"id":"kurs"</script>';
  const text = document.body.innerText;
  let error: unknown;
  await play({ createPageTracker: () => expect.fail('no tracker without data'), types: {} }).catch(
    (thrown: unknown) => {
      error = thrown;
    },
  );
  expect(String(error)).to.equal('Error: #okt-data is missing or damaged');
  expect(document.body.innerText).to.equal(text).and.to.contain('Det står her.');
  expect(document.querySelector('main p')!.checkVisibility()).to.equal(true);
});
