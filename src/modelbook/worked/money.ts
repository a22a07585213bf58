/** Worked examples of workforces, rates a head and allowances, as {@link readWorked} reads them. */
export const MONEY = `
example|E01.workforce_if_exactly_10pct|Workforce implied by 47 redundancies at exactly 10%|people|C02|470|0|47;0.1|a/b
example|E01.workforce_low|Lowest workforce if "around ten per cent" means up to 10.5%|people|C02|447.6190476|1e-6|47;0.105|a/b
example|E01.workforce_high|Highest workforce if it means down to 9.5%|people|C02|494.7368421|1e-6|47;0.095|a/b
example|E01.remaining|Staff left after 47 go|people|C02|423|0|47|{E01.workforce_if_exactly_10pct}-a
example|E01.cost_at_nao_average|47 at the National Audit Office average|GBP|C02;W87|2025465|0|47;43095|a*b
example|E01.cost_at_csu_closure_average|47 at the two-CSU closure average|GBP|C02;W84|2052112.676|0.01|47;6200000;142|a*b/c
example|E01.alt_40_posts_workforce|Second HSJ figure: about 40 staff, 10%|people|C15|400|0|40;0.1|a/b
example|E02.partner_min_if_after_cuts|Partner must exceed this if "over 1,000" is after the 47|people|C02|577|0|1000|a-{E01.remaining}
example|E02.partner_min_if_before_cuts|Partner must exceed this if before the 47|people|C02|530|0|1000|a-{E01.workforce_if_exactly_10pct}
example|E02.ten_pct_of_1000|10% of the merged unit|people|C02;B20|100|0|0.1;1000|a*b
example|E02.cost_100_at_nao|100 at the National Audit Office average|GBP|W87|4309500|0|43095|{E02.ten_pct_of_1000}*a
example|E02.income_1000|Income of 1,000 people at the sector income per head|GBP|W79|74468085.106|0.01|1000;700000000;9400|a*b/c
example|E02.duplicate_posts_2pct_smaller|2% duplicated posts of the smaller unit|WTE|C02|8.46|1e-9|0.02|a*{E01.remaining}
example|E03.cut_gbp|Fall in the rate|GBP per head|B20|2.66|1e-9|24.73;22.07|a-b
example|E03.cash_cut_per_head|Cash cut per head|ratio|B20|0.107561666|1e-8|24.73|{E03.cut_gbp}/a
example|E03.implied_population_growth|Population growth that makes a 10% cash cut give 22.07|ratio|B20|0.00847304|1e-8|0.1;24.73;22.07|(1-a)*b/c-1
example|E03.implied_growth_draft_rates|Same, from the December 2013 rates|ratio|B20;W86|0.00868385|1e-8|0.1;24.78;22.11|(1-a)*b/c-1
example|E03.growth_2013_to_2014|Growth implied by flat cash from 25.00 to 24.73|ratio|B20|0.01091791|1e-8|25;24.73|a/b-1
example|E03.inflation|GDP deflator growth 2015-16|ratio|W70|0.006752412|1e-8|78.275;77.75|a/b-1
example|E03.real_cut_per_head|Real cut per head|ratio|W70;B20|0.113547359|1e-8|22.07;24.73|1-a/b/(1+{E03.inflation})
example|E03.real_cut_total|Real cut in total|ratio|W70;B20|0.10603641|1e-8|0.1|1-(1-a)/(1+{E03.inflation})
example|E03.check_population_identity|Per-head and total cuts reconcile|ratio|B20|0|1e-12|0.1;22.07;24.73|a-(1-b/c*(1+{E03.implied_population_growth}))
example|E04.allowance_2014_15|Allowance, 250,000 people|GBP|B20|6182500|0|24.73;250000|a*b
example|E04.allowance_2015_16|After a 10% cash cut|GBP|B20|5564250|1e-6|0.1|(1-a)*{E04.allowance_2014_15}
example|E04.population_2015_16|Population that gives 22.07|people|B20|252118.2601|1e-3|22.07|{E04.allowance_2015_16}/a
example|E04.inhouse|In-house spend, full pass-through, 50/40/10|GBP||2782125|1e-6|0.5|a*{E04.allowance_2015_16}
example|E04.csu|CSU spend|GBP||2225700|1e-6|0.4|a*{E04.allowance_2015_16}
example|E04.other|Other spend|GBP||556425|1e-6|0.1|a*{E04.allowance_2015_16}
example|E04.csu_half_pass|CSU, pass-through 0.5|GBP||2349350|1e-6|0.4;0.5|a*{E04.allowance_2014_15}+b*a*({E04.allowance_2015_16}-{E04.allowance_2014_15})
example|E04.other_no_pass|Other, pass-through 0|GBP||618250|1e-6|0.1|a*{E04.allowance_2014_15}
example|E04.inhouse_half_pass|In-house when CSU takes half its share and other none|GBP||2596650|1e-6||{E04.allowance_2015_16}-{E04.csu_half_pass}-{E04.other_no_pass}
example|E04.inhouse_cut_pct_half_pass|Cut that lands on in-house|ratio||0.16|1e-12|0.5|1-{E04.inhouse_half_pass}/(a*{E04.allowance_2014_15})
example|E05.y1_cash|5% real cut, cash value year 1|GBP|W70|5913034.445|0.01|0.05;78.275;77.75|{E04.allowance_2014_15}*(1-a)*b/c
example|E05.y2_cash|Second 5% real cut, cash value|GBP|W70|5728618.025|0.01|0.05;79.825;78.275|{E05.y1_cash}*(1-a)*b/c
example|E05.y2_real|Year 2 in 2014-15 prices|GBP|W70|5579706.25|0.01|0.05|{E04.allowance_2014_15}*(1-a)*(1-a)
example|E19.icb_in_2015_16_prices|18.76 (2025-26) in 2015-16 prices|GBP per head|W70;B28|13.55284|1e-4|18.76;78.275;108.349153|a*b/c
example|E19.gap_to_ccg_2015_16|Real gap to 22.07 (scope differs)|ratio|W70;B20;B28|0.38591561|1e-5|22.07|1-{E19.icb_in_2015_16_prices}/a
`;
