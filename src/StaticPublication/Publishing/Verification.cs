namespace StaticPublication.Publishing;

/// <summary>Checks that all counts agree before anything is published.</summary>
internal static class Verification
{
    /// <summary>Returns a line that states that as many documents were published in every form as were read.</summary>
    /// <param name="edition">The edition to be published.</param>
    /// <param name="staging">The staged site.</param>
    /// <param name="written">Number of documents in each other form, by its name.</param>
    /// <exception cref="UnsoundOutputException">The numbers differ.</exception>
    public static string Agreement(Edition edition, StagingFolder staging, IEnumerable<(string Name, long Rows)> written)
    {
        var documents = edition.Catalogue.Documents;
        var read = documents.Count;
        var pages = documents.Count(document => staging.Has(edition.Addresses.FileOf(edition.Addresses.Document(document))));
        (string Name, long Rows)[] numbers = [("pages", pages), .. written];
        var made = numbers.Select(number => FormattableString.Invariant($"{number.Name} {number.Rows}"));
        var line = FormattableString.Invariant($"documents read {read} = {string.Join(" = ", made)}");
        return numbers.All(number => number.Rows == read)
            ? $"Numbers agree: {line}"
            : throw new UnsoundOutputException($"Numbers disagree: {line}");
    }
}
