import {readContent} from './src/compiler/lint/read-content.ts';
import {passagesOn} from './src/compiler/lint/module-text.ts';
import {loadNorwegian} from './src/cli/norwegian-speller.ts';
import {Faults} from './src/compiler/fault.ts';
const c=readContent('/work/main/modules','nb',new Faults())!;
const is=await loadNorwegian(); const all=new Map<string,string>();
for(const t of c.texts)for(const s of t.screens)for(const p of passagesOn(s))for(const w of p.text.match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*/gu)??[]) if(!is(w)&&!is(w.toLowerCase())) all.set(w.toLowerCase(),t.file+p.line);
const split=(w:string,n=3):string|undefined=>{for(let a=3;a<=w.length-3;a++){const f=w.slice(0,a),r=w.slice(a);const ok=is(f)||(/[se]$/.test(f)&&f.length>3&&is(f.slice(0,-1)));if(!ok)continue;if(is(r))return f+'|'+r;if(n>2){const q=split(r,n-1);if(q)return f+'|'+q;}}};
const o=[...all.keys()].map(w=>split(w)).filter(Boolean); console.log(all.size,o.length); console.log(o.join(' '));
