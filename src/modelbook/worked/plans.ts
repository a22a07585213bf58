/** Worked examples of whole plans, from the cut to payback and present value, as {@link readWorked} reads them. */
export const PLANS = `
example|E08.pay_share|Pay share|ratio||0.752|1e-12|470;40000;25000000|a*b/c
example|E08.affordable_no_stranded|Affordable WTE after 10% cut, all non-pay variable|WTE|C02|423|1e-9|0.1;25000000;40000|(1-a)*b*{E08.pay_share}/c
example|E08.posts|Posts to remove|WTE||77|1e-9|500|a-{E08.affordable_no_stranded}
example|E08.vacancies|Met by deleting vacancies|WTE||30|1e-9|0.06;500|MIN(a*b,{E08.posts})
example|E08.redundancy_nothing_else|Redundancies with no other measure|WTE|C02|47|1e-9||{E08.posts}-{E08.vacancies}
example|E08.turnover|Met by turnover|WTE||18.8|1e-9|0.5;470;0.08|a*b*c
example|E08.redeployed|Met by redeployment|WTE||7.05|1e-9|0.25|a*({E08.redundancy_nothing_else}-{E08.turnover})
example|E08.mars|Met by MARS|WTE||4.23|1e-9|0.2|a*({E08.redundancy_nothing_else}-{E08.turnover}-{E08.redeployed})
example|E08.redundancy|Compulsory redundancies|WTE||16.92|1e-9||{E08.redundancy_nothing_else}-{E08.turnover}-{E08.redeployed}-{E08.mars}
example|E08.sum|Conservation|WTE||77|1e-9||{E08.vacancies}+{E08.turnover}+{E08.redeployed}+{E08.mars}+{E08.redundancy}
example|E08.affordable_stranded|Affordable WTE with 40% of non-pay fixed|WTE||416.8|1e-9|0.1;25000000;0.4;40000|((1-a)*b-c*b*(1-{E08.pay_share})-(1-c)*(1-{E08.pay_share})*(1-a)*b)/d
example|E08.stranded_gbp|Stranded cost|GBP||248000|1e-6|0.1;25000000;0.4|c*b*(1-{E08.pay_share})*a
example|E08.step_release|Release of a 10% need in 4% steps|ratio||0.08|1e-12|0.1;0.04;0.000000001|b*INT(a/b+c)
example|E08.affordable_step|Affordable WTE after the step release|WTE||421.76|1e-9|25000000;0.4;40000|{E08.affordable_stranded}+{E08.step_release}*b*a*(1-{E08.pay_share})/c
example|E08.stranded_after_release|Stranded cost left|GBP||49600|1e-6|0.1;25000000;0.4|(a-{E08.step_release})*c*b*(1-{E08.pay_share})
example|E09.turnover_capacity|Turnover capacity in four quarters|WTE||18.8|1e-9|0.5;470;0.08|a*b*c
example|E09.zero_redundancy_cut|Largest cut with no redundancy|ratio||0.04|1e-9|470|{E09.turnover_capacity}/a
example|E10.cost|Exit cost in Q2|GBP|W87|2025465|0|47;43095|a*b
example|E10.quarterly_saving|Saving per quarter from Q3|GBP||470000|1e-6|47;40000|a*b/4
example|E10.payback_quarter|Payback quarter|quarter||7|0|2|a+ROUNDUP({E10.cost}/{E10.quarterly_saving},0)
example|E10.cum_q6|Cumulative at Q6|GBP||-145465|1e-6|6;2|(a-b)*{E10.quarterly_saving}-{E10.cost}
example|E10.cum_q7|Cumulative at Q7|GBP||324535|1e-6||{E10.cum_q6}+{E10.quarterly_saving}
example|E10.gross_in_year_1|Gross saving in year 1|GBP||940000|1e-6|2|a*{E10.quarterly_saving}
example|E10.in_year_1|Net in year 1|GBP||-1085465|1e-6||{E10.gross_in_year_1}-{E10.cost}
example|E10.full_year|Full-year saving|GBP||1880000|1e-6||4*{E10.quarterly_saving}
example|E15.df1|Discount factor year 1|ratio|W73|0.966183575|1e-8|0.035|1/(1+a)
example|E15.df2|Discount factor year 2|ratio|W73|0.933510700|1e-8|0.035|{E15.df1}/(1+a)
example|E15.npv|NPV of E10 by year (cost year 0, 1.88m in years 1 and 2)|GBP|W73|1545960.24|0.01||{E10.full_year}*({E15.df1}+{E15.df2})-{E10.cost}
example|E16.duplicates|Duplicated posts|WTE||23.5|1e-9|0.05;470|a*b
example|E16.saving|Full-year saving at 50,000 a post|GBP||1175000|1e-6|50000|{E16.duplicates}*a
example|E16.integration_plus_exit|One-off cost|GBP||1357500|1e-6|300000;45000|a+{E16.duplicates}*b
example|E16.income_loss_margin_q|Margin lost a quarter|GBP||13125|1e-6|0.01;35000000;0.15|a*b*c/4
example|E16.net_q|Net a quarter|GBP||280625|1e-6||{E16.saving}/4-{E16.income_loss_margin_q}
example|E16.payback_quarter|Payback|quarter||7|0|2|a+ROUNDUP({E16.integration_plus_exit}/{E16.net_q},0)
example|E20.local_cost|Local exit cost when NHS England funds 100%|GBP|C02|0|0|0|a*{E10.cost}
example|E20.local_payback|Local payback quarter|quarter|C02|1|0|2|IF({E20.local_cost}=0,1,a+ROUNDUP({E20.local_cost}/{E10.quarterly_saving},0))
example|E20.system_cum_q8|System cumulative at Q8|GBP|C02|794535|0|8;2|(a-b)*{E10.quarterly_saving}-{E10.cost}
`;
