namespace StaticPublication.Importing.Senat;

/// <summary>The days from which the Sénat has numbered its questions anew. Since 2022 they are later than the first day of the
/// legislature.</summary>
internal static class SenatNumbering
{
    private static readonly (string From, int Legislature)[] Starts =
    [
        ("2024-09-23", 17),
        ("2022-07-01", 16),
        ("2017-06-21", 15),
        ("2012-06-20", 14),
        ("2007-06-20", 13),
        ("2002-06-19", 12),
        ("1997-06-12", 11),
        ("1993-04-02", 10),
        ("1988-06-23", 9),
        ("1986-04-02", 8),
        ("1981-07-02", 7),
        ("1978-04-03", 6),
    ];

    /// <summary>The legislature whose numbers were in use on a day. Only for sources that do not state it.</summary>
    public static int? LegislatureOf(string? day) =>
        day is null ? null
        : Array.Find(Starts, start => string.CompareOrdinal(start.From, day) <= 0) is { Legislature: > 0 } found ? found.Legislature
        : null;
}
