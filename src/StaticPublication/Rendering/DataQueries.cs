using System.Globalization;

namespace StaticPublication.Rendering;

/// <summary>The queries that make the tables of statistics again from the other tables, for DuckDB. A test runs them and
/// compares.</summary>
internal static class DataQueries
{
    private const string Figures = """
        SELECT {by},{documents}
          count(status) AS {prefix}questions,
          count(*) FILTER (status = 'answered') AS {prefix}answered,
          count(*) FILTER (status = 'withdrawn') AS {prefix}withdrawn,
          count(*) FILTER (status = 'lapsed') AS {prefix}lapsed,
          count(*) FILTER (status = 'closed') AS {prefix}closed,
          count(*) FILTER (status = 'pending') AS {prefix}pending,{late}
          count(days_to_answer) FILTER (status IS NOT NULL) AS {prefix}timed,{in_time}{flagged}
          quantile_disc(days_to_answer, 0.9) AS {prefix}ninth_decile_days,
          median(days_to_answer) AS {prefix}median_days
        FROM {from} GROUP BY {by} ORDER BY {by};
        """;

    private const string Overdue = """

          CASE WHEN count(*) FILTER (status = 'pending') = 0 OR bool_or(status = 'pending' AND overdue IS NOT NULL)
            THEN count(*) FILTER (overdue) END AS {prefix}overdue,
        """;

    private const string InTime = """

          count(*) FILTER (days_to_answer IS NOT NULL AND answered_on <= due_on) AS {prefix}in_time,
          count(*) FILTER (days_to_answer IS NOT NULL AND answered_on > due_on) AS {prefix}late,
        """;

    private const string Flagged = """

          count(flagged) AS {prefix}flagged,
          count(*) FILTER (answered_on BETWEEN whole_flagged AND whole_flagged + 10) AS {prefix}flagged_in_time,
        """;

    private const string Tables = """
        CREATE TABLE documents AS SELECT * FROM read_csv('{documents}');
        CREATE TABLE events AS SELECT * FROM read_csv('{events}', types = {'on': 'VARCHAR'});
        {named}
        CREATE VIEW flags AS
          SELECT document, first(on_day ORDER BY position) AS flagged,
            first(CASE WHEN length("on") = 10 THEN on_day END ORDER BY position) AS whole_flagged
          FROM events WHERE type = 'flagged' AND on_day <= DATE '{day}'
            AND document IN (SELECT id FROM documents WHERE status IS NOT NULL{flaggable})
          GROUP BY document;
        CREATE VIEW ends AS
          SELECT document AS ended, last(CASE WHEN length("on") = 10 THEN on_day END ORDER BY position) AS day
          FROM events WHERE type IN ('withdrawn', 'lapsed', 'closed') GROUP BY document;
        CREATE VIEW dated AS SELECT * FROM documents LEFT JOIN flags ON document = id;
        CREATE VIEW questions AS SELECT * FROM dated WHERE status IS NOT NULL;
        """;

    private const string Months = """
        WITH asked AS (SELECT strftime(published_day, '%Y-%m') AS month, count(*) AS questions FROM questions
            WHERE length(published::VARCHAR) = 10 AND published_day <= DATE '{day}' GROUP BY month),
          answered AS (SELECT strftime(answered_on, '%Y-%m') AS month, count(*) AS answers FROM questions
            WHERE status = 'answered' AND answered_on <= DATE '{day}' GROUP BY month),
          days AS (SELECT (month || '-01')::DATE AS day FROM asked UNION ALL SELECT (month || '-01')::DATE FROM answered),
          months AS (SELECT strftime(unnest(generate_series(min(day), max(day), INTERVAL 1 MONTH)), '%Y-%m') AS month FROM days)
        SELECT month, coalesce(questions, 0) AS questions, coalesce(answers, 0) AS answers
        FROM months LEFT JOIN asked USING (month) LEFT JOIN answered USING (month) ORDER BY month;
        """;

    private const string Delays = """
        WITH waits AS (SELECT greatest(0, least(24, (days_to_answer - 1) // 30)) AS range FROM questions
            WHERE status = 'answered' AND days_to_answer IS NOT NULL),
          ranges AS (SELECT unnest(generate_series(0, max(range))) AS range FROM waits)
        SELECT CASE WHEN ranges.range = 0 THEN 0 ELSE ranges.range * 30 + 1 END AS from_days,
          CASE WHEN ranges.range < 24 THEN (ranges.range + 1) * 30 END AS until_days, count(waits.range) AS answers
        FROM ranges LEFT JOIN waits ON waits.range = ranges.range GROUP BY ranges.range ORDER BY ranges.range;
        """;

    private const string Stock = """
        WITH ended AS (SELECT id, status, published_day AS came,
            CASE status WHEN 'answered' THEN answered_on WHEN 'pending' THEN NULL ELSE day END AS went
            FROM questions LEFT JOIN ends ON ends.ended = id
            WHERE length(published::VARCHAR) = 10 AND published_day <= DATE '{day}'),
          waited AS (SELECT came, went FROM ended WHERE status = 'pending' OR went BETWEEN came AND DATE '{day}'),
          months AS (SELECT unnest(generate_series(date_trunc('month', min(came)), DATE '{day}', INTERVAL 1 MONTH)) AS first FROM waited)
        SELECT strftime(first, '%Y-%m') AS month, count(*) FILTER (came < first + INTERVAL 1 MONTH)
          - count(*) FILTER (went < first + INTERVAL 1 MONTH) AS waiting
        FROM months, waited GROUP BY first ORDER BY first;
        """;

    private const string Punctuality = """
        SELECT year(published_day) AS year, count(*) FILTER (answered_on <= due_on AND status = 'answered') AS in_time, count(*) AS decided
        FROM questions WHERE overdue OR (status = 'answered' AND days_to_answer IS NOT NULL AND due_on IS NOT NULL)
        GROUP BY year(published_day) ORDER BY year;
        """;

    private const string Quarters = """
        SELECT responsible AS ministry, year(published_day) || '-Q' || quarter(published_day) AS quarter, count(*) AS questions
        FROM questions WHERE responsible IS NOT NULL AND length(published::VARCHAR) = 10
        GROUP BY responsible, year(published_day), quarter(published_day) ORDER BY ministry, quarter;
        """;

    private const string Transfers = """
        WITH bodies AS (SELECT id AS body, portfolio FROM read_csv('{bodies}'))
        SELECT ministry_asked AS asked, responsible, count(*) AS questions FROM questions
          JOIN bodies AS first ON first.body = ministry_asked JOIN bodies AS last ON last.body = responsible
        WHERE responsible <> ministry_asked AND (first.portfolio = last.portfolio) IS NOT TRUE
        GROUP BY ministry_asked, responsible ORDER BY questions DESC, asked, responsible;
        """;

    private const string Late = """
        SELECT id AS document, title,{responsible} due_on, date_diff('day', due_on, DATE '{day}') AS days_late
        FROM questions WHERE overdue ORDER BY days_late DESC, id;
        """;

    private const string AnyRole = " (SELECT count(DISTINCT document) FROM named WHERE ministry = responsible) AS documents_any_role,";

    /// <summary>Returns the tables that the queries read, then a query for each table of statistics that the publication has.</summary>
    public static IEnumerable<DataExample> Of(PageRenderer renderer, IReadOnlyList<DataFile> files) =>
        renderer.Has(Scope.Answers)
            ?
            [
                new DataExample(renderer.Strings["data.recount_tables"], Filled(renderer, Tables)),
                .. Queries(renderer)
                    .Select(query => (File: renderer.Edition.Site.DataName(query.File), query.Query))
                    .Where(query => files.Any(file => file.Name == query.File))
                    .Select(query => new DataExample(
                        renderer.Strings.Fill("data.recount_of", ("file", query.File)),
                        Filled(renderer, query.Query)
                    )),
            ]
            : [];

    private static string Filled(PageRenderer renderer, string query)
    {
        string AddressOf(string name) => renderer.Addresses.Absolute(renderer.Addresses.OfFile($"data/{name}"));
        var named = renderer.Has(Scope.Ministries)
            ? $"CREATE TABLE named AS SELECT * FROM read_csv('{AddressOf(renderer.Edition.Site.DataName("document-ministries.csv"))}');"
            : "";
        // Addresses are filled in last: that of the site may have the words that are replaced.
        return renderer
            .Edition.Site.DataName(query)
            .Replace("{named}\n", named.Length > 0 ? named + "\n" : "", StringComparison.Ordinal)
            .Replace(
                "{flaggable}",
                renderer.Has(Scope.Chambers) ? $" AND chamber IS DISTINCT FROM '{Chambers.Senat}'" : "",
                StringComparison.Ordinal
            )
            .Replace("{documents}", AddressOf("documents.csv"), StringComparison.Ordinal)
            .Replace("{bodies}", AddressOf(renderer.Edition.Site.DataName("ministries.csv")), StringComparison.Ordinal)
            .Replace("{events}", AddressOf("events.csv"), StringComparison.Ordinal)
            .Replace("{day}", renderer.AsOf.ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static IEnumerable<(string File, string Query)> Queries(PageRenderer renderer) =>
        [
            ("statistics/months.csv", Months),
            ("statistics/ministries.csv", Counted(renderer, "responsible", "responsible_", AnyRole, "dated WHERE responsible IS NOT NULL")),
            (
                "statistics/programmes.csv",
                Counted(
                    renderer,
                    "programme",
                    "",
                    " count(*) AS documents,",
                    "dated, unnest(string_split(programmes, '|')) AS of(programme)"
                )
            ),
            ("statistics/delays.csv", Delays),
            ("statistics/stock.csv", Stock),
            ("statistics/punctuality.csv", Punctuality),
            ("statistics/quarters.csv", Quarters),
            ("statistics/transfers.csv", Transfers),
            (
                "statistics/overdue.csv",
                Late.Replace("{responsible}", renderer.Has(Scope.Ministries) ? " responsible," : "", StringComparison.Ordinal)
            ),
        ];

    private static string Counted(PageRenderer renderer, string by, string prefix, string documents, string from)
    {
        var isDue = renderer.Has(Scope.Deadlines);
        return Figures
            .Replace("{documents}", documents, StringComparison.Ordinal)
            .Replace("{late}", isDue ? Overdue : "", StringComparison.Ordinal)
            .Replace("{in_time}", isDue ? InTime : "", StringComparison.Ordinal)
            .Replace("{flagged}", renderer.Has(Scope.Answers | Scope.Chambers) ? Flagged : "", StringComparison.Ordinal)
            .Replace("{by}", by, StringComparison.Ordinal)
            .Replace("{prefix}", prefix, StringComparison.Ordinal)
            .Replace("{from}", from, StringComparison.Ordinal);
    }
}
