/**
 * `npm run quality [-- --raise]`: scores everything that has gold, shows the ten most costly errors of each task, and
 * compares with the floors. Exit status 1 where a score fell. With --raise floors rise to what was scored;
 * where the annotations changed they are pinned anew.
 */
import { openArticleReader } from '../../src/ingest/article-reader.js';
import { fallen, raised, readFloors, writeFloors } from './floors.js';
import { SET_NAMES, SETS, scoreSet } from './sets.js';
import { showErrors, showScores } from './show.js';

const reader = await openArticleReader({ workers: 0 });
let floors = readFloors();
let fell = 0;
for (const name of SET_NAMES) {
  const scored = await scoreSet(name, reader);
  if (scored === null) {
    console.log(`\n${name}: NOT SCORED, its articles are not on this machine`);
    continue;
  }
  const { sheet, articles } = scored;
  console.log(
    `\n${name}: ${SETS[name].what}, ${articles} articles\n${showScores(sheet, floors[name]?.tasks)}\n${showErrors(sheet)}`,
  );
  for (const { task, floor, score } of fallen(name, scored, floors)) {
    fell += 1;
    console.log(`  FELL ${task}: ${score}, pinned ${floor}`);
  }
  floors = raised(name, scored, floors);
}
if (process.argv.includes('--raise')) writeFloors(floors);
await reader.close();
process.exitCode = fell === 0 ? 0 : 1;
