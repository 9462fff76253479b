import {readContent} from './src/compiler/lint/read-content.ts';
import {passagesOn} from './src/compiler/lint/module-text.ts';
import {speller,unknownWords} from './src/compiler/lint/spelling.ts';
import {loadNorwegian} from './src/cli/norwegian-speller.ts';
import {Faults} from './src/compiler/fault.ts';
const c=readContent('/work/main/modules','nb',new Faults())!;
const is=await loadNorwegian(); const right=speller(is,new Set());
const words=new Set<string>(); for(const t of c.texts)for(const s of t.screens)for(const p of passagesOn(s))for(const w of p.text.match(/\p{Ll}{6,}/gu)??[]) if(right(w))words.add(w);
let seed=7;const rnd=(n:number)=>(seed=(seed*1103515245+12345)%2147483648)%n;
let n=0,ok=0;for(const w of words){const i=1+rnd(w.length-2);const kind=rnd(3);const m=kind==0?w.slice(0,i)+w.slice(i+1):kind==1?w.slice(0,i)+w[i]+w.slice(i):w.slice(0,i)+w[i+1]+w[i]+w.slice(i+2); if(m===w)continue;n++;if(!right(m))ok++;}
console.log(n,ok/n);
const u=unknownWords(c.texts,[],right); console.log(u.length,u.map(x=>x.word).join(' '));
