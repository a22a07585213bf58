import { type Family, notKnown, notUnderstood, spill } from "./example";

export const model: Family = {
  title: "Cuts, headcount and exits",
  pages: {
    CUT: {
      task: "see what an allowance becomes under a cut",
      examples: [
        {
          formula: "=CSU.CUT(6182500,0.1)",
          answer: 5564250,
          says: "A 10% cash cut of £24.73 a head for 250,000 people (R3).",
        },
        {
          formula: '=CSU.CUT(6182500,0.05,2,"real","2015/16")',
          answer: spill(2, 1, [[5913034.445338], [5728618.024518]]),
          says: "Two real cuts of 5%: what is cut each year has grown with the GDP deflator first (R2).",
        },
        {
          formula: '=CSU.CUT(6182500,0.1,1,"real")',
          answer: notUnderstood(
            'first_year is missing: a real cut needs the year of the first cut, such as "2015/16".',
          ),
          says: "A real cut needs to know its year.",
        },
      ],
      related: ["REAL", "ALLOWANCE", "AFFORDABLEWTE"],
    },
    REAL: {
      task: "compare amounts of different years in the same prices",
      examples: [
        {
          formula: '=CSU.REAL(18.76,"2025/26","2015/16")',
          answer: 13.552842,
          says: "The £18.76 a head of 2025/26 in prices of 2015/16, against £22.07 then; what the two pay for differs.",
        },
        {
          formula: '=CSU.REAL(100,"2014/15","2040/41")',
          answer: notKnown(
            "The GDP deflator of 2040/41 is not in this data (held: 2009/10 to 2030/31): choose a year that is held.",
          ),
          says: "The forecast ends before that year; nothing is extrapolated.",
        },
      ],
      related: ["CUT", "PERHEAD"],
    },
    COSTPERWTE: {
      task: "find the annual cost of one whole-time equivalent",
      examples: [
        {
          formula: '=CSU.COSTPERWTE(7,"2014/15","max")',
          answer: 49570.084,
          says: "Top of band 7: pay, National Insurance less the contracted-out rebate, and pension (C2 to C6).",
        },
        {
          formula: '=CSU.COSTPERWTE(7,"2025/26","max","none","local")',
          answer: 70307.348,
          says: "With the 14.38% of pension that local payers meet; with the full rate it is £75,450.",
        },
        {
          formula: '=CSU.COSTPERWTE(7,"2016/17","min","inner")',
          answer: 47122.4916,
          says: "With the inner London supplement.",
        },
        {
          formula: '=CSU.COSTPERWTE("8d","2013/14","max")',
          answer: notKnown(
            "The top of band 8d in 2013/14 is not in this data (Spine point 50, the top of band 8d, was not found; held in 2013/14: bottom £65,922, middle £71,886; held for other years: 2020/21 to 2026/27): give the salary itself.",
          ),
          says: "A point that was not found is not worked out from its neighbours.",
        },
      ],
      related: ["AFFORDABLEWTE", "REAL"],
    },
    AFFORDABLEWTE: {
      task: "find how many whole-time equivalents a resource carries",
      examples: [
        {
          formula: "=CSU.AFFORDABLEWTE(22500000,40000,0.752)",
          answer: 423,
          says: "£22.5m, £40,000 a WTE, 75.2% of it pay: 423 WTE when all non-pay falls with the resource (N4, N5).",
        },
        {
          formula: "=CSU.AFFORDABLEWTE(22500000,40000,0.752,0.4,25000000)",
          answer: 416.8,
          says: "With 40% of non-pay fixed, after a cut from £25m.",
        },
        {
          formula: "=CSU.AFFORDABLEWTE(22500000,40000,0.752,0.4,25000000,0.08)",
          answer: 421.76,
          says: "With 8% of the fixed non-pay given up.",
        },
        {
          formula: "=CSU.AFFORDABLEWTE(22500000,40000,75)",
          answer: notUnderstood("pay_share 75 is outside 0 to 1: write a ratio such as 0.75."),
          says: "Shares are ratios.",
        },
      ],
      related: ["REDUCTION", "COSTPERWTE"],
    },
    REDUCTION: {
      task: "see how many posts go, and how",
      examples: [
        {
          formula: "=CSU.REDUCTION(500,0.06,423)",
          answer: spill(7, 3, [
            ["way", "WTE", "share"],
            ["Posts to remove", 77, 1],
            ["Vacancies deleted", 30, 0.38961],
            ["Turnover", 0, 0],
            ["Redeployment", 0, 0],
            ["Agreed resignations (MARS)", 0, 0],
            ["Redundancies", 47, 0.61039],
          ]),
          says: "500 posts, 6% vacant, 423 affordable: 77 posts go, 47 of them with people in them (M1 to M7).",
        },
        {
          formula: "=CSU.REDUCTION(500,0.06,423,0.08,0.5,0.25,0.2,4,FALSE)",
          answer: spill(6, 3, [
            ["Posts to remove", 77, 1],
            ["Vacancies deleted", 30, 0.38961],
            ["Turnover", 18.8, 0.244156],
            ["Redeployment", 7.05, 0.091558],
            ["Agreed resignations (MARS)", 4.23, 0.054935],
            ["Redundancies", 16.92, 0.21974],
          ]),
          says: "With a year of 8% turnover, half of whose posts can go, redeployment and agreed resignations.",
        },
        {
          formula: "=CSU.REDUCTION(500,6,423)",
          answer: notUnderstood("vacancy_rate 6 is outside 0 to 1: write a ratio such as 0.1 or 10%."),
          says: "Rates are ratios.",
        },
      ],
      related: ["AFFORDABLEWTE", "EXITCOST"],
    },
    REDUNDANCY: {
      task: "work out a redundancy payment under section 16",
      examples: [
        {
          formula: "=CSU.REDUNDANCY(40558,15.9)",
          answer: 50697.5,
          says: "Fifteen complete years, a month's pay each (K1 to K4).",
        },
        {
          formula: "=CSU.REDUNDANCY(98453,30)",
          answer: 160000,
          says: "Salaries above £80,000 count as £80,000, and no more than 24 months are paid.",
        },
        {
          formula: '=CSU.REDUNDANCY(98453,30,1,"old")',
          answer: 196906,
          says: "Where consultation began before 1 April 2015 there was no cap.",
        },
        {
          formula: "=CSU.REDUNDANCY(17425,10,0.6)",
          answer: 11500,
          says: "Salaries below £23,000 count as £23,000; part time in proportion.",
        },
        {
          formula: "=CSU.REDUNDANCY(40558,61)",
          answer: notUnderstood("service_years 61 is outside 0 to 60: write years of service such as 15.9."),
          says: "Out of bounds is said, never clipped.",
        },
      ],
      related: ["MARS", "EXITCOST"],
    },
    MARS: {
      task: "estimate an agreed resignation payment",
      examples: [
        { formula: "=CSU.MARS(30000,10)", answer: 12500, says: "Half a month a year: five months (K9)." },
        {
          formula: "=CSU.MARS(98453,30)",
          answer: 80000,
          says: "Twelve months at most, and no more than £80,000. Local schemes differ: check yours.",
        },
        {
          formula: "=CSU.MARS(-1,10)",
          answer: notUnderstood(
            "salary -1 is outside 0 to 10,000,000: write a full-time salary in pounds such as 40558.",
          ),
          says: "Out of bounds is said, never clipped.",
        },
      ],
      related: ["REDUNDANCY", "EXITCOST"],
    },
    EXITCOST: {
      task: "find what exits cost one funder",
      examples: [
        {
          formula: "=CSU.EXITCOST(47,43095)",
          answer: 2025465,
          says: "47 people at the National Audit Office's average of 2010 to 2013 (K11).",
        },
        {
          formula: "=CSU.EXITCOST(47,43095,0.5)",
          answer: 1012732.5,
          says: "The half of it that falls on one funder.",
        },
        {
          formula: "=CSU.EXITCOST(47,43095,2)",
          answer: notUnderstood("share 2 is outside 0 to 1: write a ratio such as 0.1 or 10%."),
          says: "One funder pays no more than the whole.",
        },
      ],
      related: ["REDUNDANCY", "PAYBACK"],
    },
    PAYBACK: {
      task: "see when a one-off cost has paid back",
      examples: [
        {
          formula: "=CSU.PAYBACK(42000000,29000000)",
          answer: 17.37931,
          says: "Months; the plan itself said around 17 (F5).",
        },
        {
          formula: "=CSU.PAYBACK(42000000,0)",
          answer: notKnown("There is no saving, so the cost is never met: give an annual saving above 0."),
          says: "Without a saving there is no payback.",
        },
      ],
      related: ["NPV", "EXITCOST"],
    },
    NPV: {
      task: "discount quarterly flows the Green Book's way",
      examples: [
        {
          formula: "=CSU.NPV({-2025465,0,0,0,470000,470000,470000,470000})",
          answer: -209039.879227,
          says: "The first four quarters are not discounted, the next four by 3.5% (F7). Excel's own NPV discounts the first flow.",
        },
        { formula: "=CSU.NPV({-100,0,0,0,110,0,0,0},0)", answer: 10, says: "At 0% it is the plain sum." },
        {
          formula: '=CSU.NPV("ten")',
          answer: notUnderstood('flows "ten" is not a number: write an amount in pounds such as 6182500.'),
          says: "Flows are numbers.",
        },
      ],
      related: ["PAYBACK", "REAL"],
    },
    MERGE: {
      task: "set support units side by side and together",
      examples: [
        {
          formula: '=CSU.MERGE({"Central Midlands CSU";"Staffordshire and Lancashire CSU"},"2014-03-31")',
          answer: spill(10, 6, [
            [
              "figure",
              "unit",
              "Central Midlands CSU",
              "Staffordshire and Lancashire CSU",
              "combined",
              "note",
            ],
            ["CCGs served", "count", 7, 16, 23, ""],
            ["Population served, 2013/14", "persons", 2476283, 3014318, 5490601, ""],
            ["Allowances of the CCGs served, 2013/14", "GBP", 61907075, 75357950, 137265025, ""],
          ]),
          says: "Every figure held of either; where only a figure of both together was published, it stands under combined.",
        },
        {
          formula: '=CSU.MERGE("NECS")',
          answer: notUnderstood('csus names fewer than two units: give two or more, such as {"0AJ","0AK"}.'),
          says: "It takes two to merge.",
        },
      ],
      related: ["MERGERS", "FIGURE"],
    },
    SCENARIO: {
      task: "use a number of a saved scenario in a cell",
      examples: [
        {
          formula: '=CSU.SCENARIO("Merger of 2014","redundancies")',
          answer: 47,
          says: "In a workbook in which that scenario is saved: the Model tab saves them, and cells follow when one is changed.",
        },
        {
          formula: '=CSU.SCENARIO("Merger of 2014","cumulative_system","2014/15 Q4")',
          answer: -610808.1225,
          says: "Savings less costs up to a quarter; without one it is the last quarter of the plan.",
        },
        {
          formula: '=CSU.SCENARIO("Merger of 2015","redundancies")',
          answer: notKnown(
            'No scenario called "Merger of 2015" is saved in this workbook: choose "Merger of 2014".',
          ),
          says: "A scenario that was renamed or removed is named, with those there are.",
        },
        {
          formula: '=CSU.SCENARIO("Merger of 2014","redundancy")',
          answer: notKnown(
            'There is no output "redundancy": choose one such as "redundancies", "redundancy_cost", "allowance".',
          ),
          says: "So is an output that there is not.",
        },
      ],
      related: ["AFFORDABLEWTE", "EXITCOST"],
    },
  },
};
