import {readContent} from './src/compiler/lint/read-content.ts';
import {unexplainedTerms,pathsOf} from './src/compiler/lint/first-use.ts';
import {passagesOn} from './src/compiler/lint/module-text.ts';
import {sentencesOf} from './src/compiler/lint/sentences.ts';
import {passivesIn} from './src/compiler/lint/passive.ts';
import {Faults} from './src/compiler/fault.ts';
const c=readContent('/work/main/modules','nb',new Faults())!;
const t=performance.now();
const u=unexplainedTerms(c.texts,c.glossary,pathsOf(c.course));
console.log(performance.now()-t,u.length);
const by=new Map<string,string[]>(); for(const x of u) by.set(x.id,[...(by.get(x.id)??[]),x.file.replace('/nb','').replace('.md','')+':'+x.line+(x.markedElsewhere?'*':'')]);
for(const [k,v] of [...by].sort((a,b)=>b[1].length-a[1].length)) console.log(k,v.length,v.slice(0,8).join(' '));
for(const t of c.texts) if(t.register==='klart') for(const s of t.screens) for(const p of passagesOn(s)) for(const x of sentencesOf(p)) {const q=passivesIn(x); if(q.s.length||q.bli.length) console.log(t.file,x.line,q.s.join(),q.bli.join(),'|',x.text)}
