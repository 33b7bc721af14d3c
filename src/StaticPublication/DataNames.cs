namespace StaticPublication;

/// <summary>The names of tables, columns and files of data about ministries. Where <c>terms</c> of site.yml calls ministries something
/// else, a name that fits whatever they are stands in them; it does not follow the word itself, which may change or have signs that no
/// column can have. Records keep the names of the format, because published records are valid input.</summary>
internal static class DataNames
{
    private static readonly IReadOnlyList<(string Usual, string Neutral)> Words = [("ministries", "bodies"), ("ministry", "body")];

    /// <summary>Returns the name that a table, a column or a file has in the data of a publication.</summary>
    public static string DataName(this Site site, string name) => site.Term is null ? name : Neutral(name);

    /// <summary>Returns the name where ministries are called something else.</summary>
    public static string Neutral(string name) =>
        Words.Aggregate(name, (named, word) => named.Replace(word.Usual, word.Neutral, StringComparison.Ordinal));
}
