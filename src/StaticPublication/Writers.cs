namespace StaticPublication;

/// <summary>Who wrote a document: its authors, otherwise the organisations that issued or wrote it.</summary>
internal static class Writers
{
    // A row has room for two names.
    private const int MostNames = 2;

    /// <summary>Returns the organisations that issued or wrote a document.</summary>
    public static IEnumerable<Organisation> Issuers(this LinkedDocument document) =>
        document.Organisations.Where(part => part.Role is "issuer" or "author").Select(part => part.Organisation);

    /// <summary>Returns the names of all who wrote it.</summary>
    public static IEnumerable<string> WriterNames(this LinkedDocument document) =>
        document.Authors.Count > 0
            ? document.Authors.Select(authorship => authorship.Author.Name)
            : document.Issuers().Select(issuer => issuer.Name);

    /// <summary>Returns the first names and the number of the others, in words: « Anne Roche, Luc Tessier et 3 autres ». Empty if
    /// nobody is known.</summary>
    public static string WritersIn(this LinkedDocument document, Strings strings)
    {
        var names = document.WriterNames().Distinct(StringComparer.Ordinal).ToArray();
        var first = string.Join(strings["format.list_separator"], names.Take(MostNames));
        return names.Length <= MostNames ? first : $"{first} {strings.Count("counts.other_authors", names.Length - MostNames)}";
    }
}
