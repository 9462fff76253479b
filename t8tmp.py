import re,glob
for m in "barndomsbelastninger hjernen-og-stress toleransevinduet atferd-er-sprak god-hjelp felles-sprak trygt-a-feile kollegastotte roe-ned mitt-toleransevindu".split():
    t=open(f'modules/{m}/nb.md').read()
    print('##',m)
    for a,b in re.findall(r':::case(\[.*?\]\{.*?\})\n(.*?)\n:::',t,re.S):
        last=b.strip().split('\n\n')[-1]
        print('  ',a[:70],'...',last[-110:] if '?' in last[-60:] else '-')
