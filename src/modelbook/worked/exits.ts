/** Worked examples of payments on leaving, and when people leave, as {@link readWorked} reads them. */
export const EXITS = `
example|E06.a_band7_top_15y|Band 7 top 2014/15, 15.9 years, old terms|GBP|W02;W47|50697.50|0.005|24;15.9;40558|MIN(a,INT(b))*c/12
example|E06.b_band9_old|Band 9 top, 30 years, old terms|GBP|W02;W49|196906|0.005|24;30;98453|MIN(a,INT(b))*c/12
example|E06.b_band9_new|Same, new terms|GBP|W01|160000|0.005|24;30;98453;80000|MIN(a,INT(b))*MIN(c,d)/12
example|E06.b_saving|Difference|GBP|W01;W02|36906|0.005||{E06.b_band9_old}-{E06.b_band9_new}
example|E06.c_low_paid_old|17,425 salary, 10 years, old terms|GBP|W02;W47|14520.83|0.005|24;10;17425|MIN(a,INT(b))*c/12
example|E06.c_low_paid_new|Same, new terms (floor)|GBP|W01|19166.67|0.005|24;10;17425;23000|MIN(a,INT(b))*MAX(c,d)/12
example|E06.d_part_time_new|Same at 0.6 FTE|GBP|W08;W09|11500|0.005|0.6|a*{E06.c_low_paid_new}
example|E06.e_under_two_years|1.99 years|GBP|W01|0|0|1.99;52;104;24;40000|(a*b>=c)*MIN(d,INT(a))*e/12
example|E06.f_band7_435|Band 7 top, 15 years, 4.35 x week pay (annual / 52)|GBP|W02|50892.49|0.005|24;15;4.35;40558;52|MIN(a,b)*MAX(d/12,c*d/e)
example|E06.g_published_35392_3y|Published example: 35,392, 3 years 2 months (page shows 8,847: it rounds the month)|GBP|W10|8848|1.01|3;35392|a*b/12
example|E06.h_published_23000_14y|Published example: just under 23,000, 14 years (page shows 26,824: it truncates the month to 1,916)|GBP|W11|26833.33|9.4|14;23000|a*b/12
example|E06.i_cap_40y|Band 9 top 2025/26, 40 years, 4.35 option|GBP|W08|160000|0.005|160000;24;40;125637;80000;4.35;52|MIN(a,MIN(b,c)*f*MIN(d,e)/g)
example|E06.j_mars_30000_10y|MARS 10 years|GBP|W14|12500|0.005|0.5;10;3;12;30000;80000|MIN(f,MIN(MAX(a*b,c),d)*e/12)
example|E06.k_mars_30000_2y|MARS 2 years (minimum)|GBP|W14|7500|0.005|0.5;2;3;12;30000;80000|MIN(f,MIN(MAX(a*b,c),d)*e/12)
example|E06.l_mars_98453_30y|MARS 30 years (12 months, then cap)|GBP|W14;W15|80000|0.005|0.5;30;3;12;98453;80000|MIN(f,MIN(MAX(a*b,c),d)*e/12)
example|E06.m_strain_old|Extra employer cost, capitalised cost 90,000, old terms|GBP|W05|39302.50|0.005|90000|MAX(0,a-{E06.a_band7_top_15y})
example|E06.n_strain_new|Same, new terms|GBP|W05;W06|0|0|90000;0|b*MAX(0,a-{E06.a_band7_top_15y})
example|E06.o_class1a_2025|Class 1A NIC on 104,000 at 15%|GBP|W27;W31;W91|11100|0.005|0.15;104000;30000|a*MAX(0,b-c)
example|E06.p_statutory_alice_weeks|Statutory weeks: age 25, 6 years|weeks|W28|4.5|0|6;25;22;1;0.5|MIN(a,b-c)*d+(a-MIN(a,b-c))*e
example|E06.q_statutory_alice|Statutory pay|GBP|W28|2448|0|544|{E06.p_statutory_alice_weeks}*a
example|E06.r_statutory_max_weeks|Statutory maximum weeks|weeks|W29|30|0|20;1.5|a*b
example|E06.s_statutory_max_2025|Statutory maximum 2025/26|GBP|W29|21570|0|719|{E06.r_statutory_max_weeks}*a
example|E18.start_q|Start quarter|quarter of FY|W79|4|0|41646;3|INT(MOD(MONTH(a)-4,12)/b)+1
example|E18.days_47_10y|47 people, 10.5 years service: consultation plus notice|days|W21;W22|100|0|47;20;30;100;45;7;10.5|MAX((a>=b)*c,(a>=d)*e)+f*MIN(12,INT(g))
example|E18.exit_fy_47_10y|Started 7 January 2014: exit financial year|FY start|W79|2014|0|41646|YEAR(a+{E18.days_47_10y})-(MONTH(a+{E18.days_47_10y})<4)*1
example|E18.exit_q_47_10y|Exit quarter|quarter of FY|W79|1|0|41646;3|INT(MOD(MONTH(a+{E18.days_47_10y})-4,12)/b)+1
example|E18.days_45_20y|45-day consultation, 20 years service|days|W21;C15|129|0|470;20;30;100;45;7;20|MAX((a>=b)*c,(a>=d)*e)+f*MIN(12,INT(g))
example|E18.exit_q_45_20y|Exit quarter|quarter of FY|C15|1|0|41646;3|INT(MOD(MONTH(a+{E18.days_45_20y})-4,12)/b)+1
given|E21.months|Most months of pay|months|W01|24
example|E21.by_strata|Two equal strata: (40,000, 4 years) and (100,000, 30 years)|GBP|W01|86666.67|0.005|40000;100000;80000;0.5|d*4*a/12+(1-d)*{E21.months}*MIN(b,c)/12
example|E21.by_averages|One average person: 70,000, 17 years|GBP|W01|99166.67|0.005|70000;17|b*a/12
example|E21.error|Error from using averages|ratio|W01|0.144230769|1e-8||{E21.by_averages}/{E21.by_strata}-1
`;
