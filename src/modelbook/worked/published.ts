/** Published totals and what they come to a person, as {@link readWorked} reads them. */
export const PUBLISHED = `
example|E11.months|Greater Manchester ICB: 42m cost, 29m saving (page: around 17 months)|months|W91|17.37931|0.5|42;29|a/b*12
example|E11.people|People at 104,000 each (page: 350 to 400)|people|W91|403.84615|5|42000000;104000|a/b
example|E11.saving_at_400|400 at 72,300 (page: 29m)|GBP|W91|28920000|80000|400;72300|a*b
example|E11.payback_quarter|Cost in Q1, savings from Q2|quarter|W91|7|0|42;29;1|c+ROUNDUP(a/(b/4),0)
example|E11.npv_5_years|NPV: cost year 0, saving years 1-4, 3.5%|GBP|W73;W91|64519297.05|1|42000000;29000000;0.035|b*(1-(1+c)^(-4))/c-a
example|E11.months_with_class1a|Adding Class 1A at 15%|months|W31;W91|19.21655172|1e-6|42;4.44;29|(a+b)/c*12
example|E12.total|National Audit Office total (435m)|GBP|W87|435000930|0|10094;43095|a*b
example|E12.vsm_total|44 very senior managers|GBP|W87;W89|12200012|0|44;277273|a*b
example|E12.average_others|Average of the rest|GBP|W87|42069.74|0.005|10094;44|({E12.total}-{E12.vsm_total})/(a-b)
example|E12.implied_workforce_at_19pct|Workforce if 10,094 is 19%|people|W89|53126.32|0.005|10094;0.19|a/b
example|E13.yh|Yorkshire and Humber CSU average|GBP|W84|37500|0.005|3300000;88|a/b
example|E13.nw|North West CSU average|GBP|W84|53703.70|0.005|2900000;54|a/b
example|E13.both|Both|GBP|W84|43661.97|0.005|3300000;2900000;88;54|(a+b)/(c+d)
example|E13.rate|Exit rate, exits / (exits + transfers) (page says more than one in ten)|ratio|W84|0.089589905|1e-8|142;788;655|a/(a+b+c)
example|E13.sum_people|People reconcile|people|W84|142|0|88;54|a+b
example|E13.sum_cost|Cost reconciles|GBP m|W84|6.2|1e-9|3.3;2.9|a+b
example|E14.bob|Buckinghamshire, Oxfordshire and Berkshire West ICB post cut (17.5%)|ratio|H09|0.1748366|5e-4|404;489.6|1-a/b
example|E14.icb_share|ICB saving share (2.3%)|ratio|W94|0.02288538|5e-4|25173914;1100000000|a/b
example|E14.csu_3pct|292 of 9,400 (around 3%)|ratio|W79|0.03106383|2e-3|292;9400|a/b
example|E14.income_per_head|CSU income per head|GBP|W79|74468.09|0.005|700000000;9400|a/b
example|E14.icb_per_redundancy|ICB saving per redundancy|GBP|W94|57606.21|0.005|25173914;437|a/b
example|E14.gm_cm_income_per_head|Greater Manchester and Cheshire merged income per head|GBP|C21|80000|0|80000000;1000|a/b
example|E14.nhse_1bn_18000|1bn over 18,000 posts|GBP|W97|55555.56|0.005|1000000000;18000|a/b
`;
