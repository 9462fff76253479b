import {readContent} from './src/compiler/lint/read-content.ts';
import {passagesOn} from './src/compiler/lint/module-text.ts';
import {sentencesOf} from './src/compiler/lint/sentences.ts';
import {Faults} from './src/compiler/fault.ts';
const c=readContent('/work/main/modules','nb',new Faults())!;
const es=new Map<string,string[]>(), bli=new Map<string,string[]>();
for(const t of c.texts) for(const s of t.screens) for(const p of passagesOn(s)) for(const x of sentencesOf(p)){
 for(const w of x.words) if(/^\p{Ll}{3,}s$/u.test(w)&&/(es|ås|as)$/.test(w)) es.set(w,[...(es.get(w)??[]),t.file]);
 const ws=x.words.map(w=>w.toLowerCase());
 ws.forEach((w,i)=>{ if(/^(bli|blir|ble|blitt)$/.test(w)) for(const y of ws.slice(i+1,i+4)) if(/(et|dt|tt|gt|kt|rt|st|lt|nt|dd|vd|ede|te)$/.test(y)) bli.set(y,[...(bli.get(y)??[]),t.file]);});
}
const show=(m:Map<string,string[]>)=>console.log([...m].sort((a,b)=>b[1].length-a[1].length).map(([w,l])=>`${w} ${l.length}${l.filter(x=>x.includes('klart')).length?'k'+l.filter(x=>x.includes('klart')).length:''}`).join(', '));
show(es);console.log();show(bli);
