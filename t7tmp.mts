import {readContent} from './src/compiler/lint/read-content.ts';
import {readingTimes} from './src/compiler/lint/reading-time.ts';
import {objectiveMatrix} from './src/compiler/lint/objective-matrix.ts';
import {Faults} from './src/compiler/fault.ts';
const c=readContent('/work/main/modules','nb',new Faults())!;
const by=new Map(c.modules.map(m=>[m.id,m.minutes]));
for(const t of readingTimes(c.course,c.texts,m=>by.get(m)??{})){console.log(t.track,t.register,t.promised,t.least.toFixed(0),t.most.toFixed(0),t.testOnly?.toFixed(0)); console.log('  ',t.modules.map(m=>`${m.module.slice(0,10)} ${m.promised}:${m.least.toFixed(1)}-${m.most.toFixed(1)}`).join(' | '));}
for(const r of objectiveMatrix(c.modules,c.texts)) console.log(r.id,r.taughtBy.join(),r.questions,r.cases,r.exercises,r.holes.join());
for (const m of c.course.common){const t=c.texts.find(x=>x.module===m&&x.register==='standard');if(!t)continue;const cs=t.screens.flatMap(s=>s.blocks.filter(b=>b.type==='case'));const sv=c.course.services.filter(v=>!cs.some(b=>b.services?.includes(v.id)));if(sv.length)console.log(m,'mangler',sv.map(x=>x.id).join());}
