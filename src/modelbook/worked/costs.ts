/** Worked examples of what one WTE costs, as {@link readWorked} reads them. */
export const COSTS = `
example|E07.b_ni_standard_2014|Employer NI, not contracted out|GBP|W32|4499.076|0.001|0.138;40558;7956|a*MAX(0,b-c)
example|E07.a_ni_contracted_out_2014|Employer NI, 40,558, contracted out|GBP|W32;W33;W34|3333.964|0.001|0.034;40558;40040;5772|{E07.b_ni_standard_2014}-a*MAX(0,MIN(b,c)-d)
example|E07.c_cost_2014|Cost per WTE, Band 7 top 2014/15|GBP|W32;W45;W47|49570.084|0.001|40558;0.14|a+{E07.a_ni_contracted_out_2014}+b*a
example|E07.d_oncost_pct_2014|On-cost rate|ratio||0.222202377|1e-8|40558|{E07.c_cost_2014}/a-1
example|E07.e_cost_2025_full|Cost per WTE, Band 7 top 2025/26, full pension|GBP|W37;W43;W62|75450.088|0.001|54710;0.15;5000;0.2378;0.005|a+b*(a-c)+(d+e)*a
example|E07.f_cost_2025_local|Same, local pension share 14.38%|GBP|W37;W43;W62|70307.348|0.001|54710;0.15;5000;0.1438;0.005|a+b*(a-c)+(d+e)*a
example|E07.g_ni_published_30000|Employer NI 2025/26 on 30,000|GBP|W40|3750|0.001|0.15;30000;5000|a*MAX(0,b-c)
example|E07.h_ni_published_50000|on 50,000|GBP|W40|6750|0.001|0.15;50000;5000|a*MAX(0,b-c)
example|E07.i_ni_published_100000|on 100,000|GBP|W40|14250|0.001|0.15;100000;5000|a*MAX(0,b-c)
example|E07.k_hcas_2016|HCAS|GBP|W67|6276.60|0.4|0.2;31383;4158;6405|MIN(MAX(a*b,c),d)
example|E07.j_inner_london_2016|Band 7 bottom 2016/17, inner London|GBP|W52;W67;W35|47122.4916|2|31383;0.138;8112;0.143|(a+{E07.k_hcas_2016})*(1+b+d)-b*c
example|E07.l_part_time_heads_1_25|25,000 per WTE worked by 1.25 heads|GBP|W37;W43|33882.50|0.001|25000;1.25;0.15;5000;0.2378;0.005|a+b*c*MAX(0,a/b-d)+(e+f)*a
example|E07.m_full_time_25000|25,000 worked by one head|GBP|W37;W43|34070|0.001|25000;1;0.15;5000;0.2378;0.005|a+b*c*MAX(0,a/b-d)+(e+f)*a
along|mix|Share of staff by band, illustrative (A1)|ratio|A1|0.03;0.09;0.13;0.14;0.16;0.18;0.13;0.08;0.04;0.015;0.005
along|basic14|Middle of the band, 2014/15|GBP|W47;W49|15641.5;17794;20638;24312;29759;35536;43006;50854;60397.5;71886;88151.5
given|ni14|Employer's National Insurance, 2014/15|ratio|W32|0.138
given|st14|Secondary threshold, 2014/15|GBP|W32|7956
given|rate14|Contracted-out rebate, 2014/15|ratio|W33|0.034
given|lel14|Lower earnings limit, 2014/15|GBP|W33|5772
given|uap14|Upper accrual point, 2014/15|GBP|W34|40040
given|pension14|Employer's pension contribution, 2014/15|ratio|W45|0.14
across|rebate14|Rebate by band, 2014/15|GBP||{rate14}*([basic14]>={lel14})*(MIN([basic14],{uap14})-{lel14})
across|cost14|Cost by band, 2014/15|GBP||[basic14]*(1+{pension14})+{ni14}*MAX(0,[basic14]-{st14})-[rebate14]
along|basic16|Middle of the band, 2016/17|GBP|W48;W52|16372;18152;21052;24800.5;30358;36250;43871;51876.5;61001.5;72605;89033.5
given|ni16|Employer's National Insurance, 2016/17|ratio|W35|0.138
given|st16|Secondary threshold, 2016/17|GBP|W35|8112
given|pension16|Employer's pension contribution, 2016/17|ratio|W42|0.143
across|cost16|Cost by band, 2016/17|GBP||[basic16]*(1+{pension16})+{ni16}*MAX(0,[basic16]-{st16})
example|E17.mix_sum|Band mix adds to 1 (assumption A1)|ratio||1|1e-9||SUM(<mix>)
example|E17.avg_basic_2014|Average basic pay 2014/15, illustrative mix|GBP|W47;W49|32909.29|0.005||SUMPRODUCT(<mix>,<basic14>)
example|E17.avg_cost_2014|Average cost per WTE 2014/15|GBP|W32;W45;W47|40132.11|0.01||SUMPRODUCT(<mix>,<cost14>)
example|E17.avg_cost_2014_not_contracted_out|Same without the rebate|GBP|W32;W45;W47|40960.15|0.01||{E17.avg_cost_2014}+SUMPRODUCT(<mix>,<rebate14>)
example|E17.avg_cost_2016|Average cost per WTE 2016/17|GBP|W35;W52|41849.90|2||SUMPRODUCT(<mix>,<cost16>)
`;
