import {readContent} from './src/compiler/lint/read-content.ts';
import {speller,unknownWords} from './src/compiler/lint/spelling.ts';
import {loadNorwegian} from './src/cli/norwegian-speller.ts';
import {Faults} from './src/compiler/fault.ts';
const c=readContent('/work/main/modules','nb',new Faults())!;
const is=await loadNorwegian(); let t=performance.now();
const u=unknownWords(c.texts,c.glossary.map(g=>({file:'ordliste.yaml',line:1,text:[g.word,g.short,g.example,g.not??'',g.plain??''].join(' . ')})),speller(is,new Set()));
console.log(performance.now()-t,u.length); console.log(u.map(x=>x.word+'@'+x.file.split('/')[0].slice(0,8)+(x.file.includes('klart')?'k':'')+x.line).join(' '));
t=performance.now(); const all=new Set<string>(); 
