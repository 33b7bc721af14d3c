namespace StaticPublication.Publishing;

/// <summary>What is held before anything is published: all numbers agree.</summary>
internal static class Verification
{
    /// <summary>The line that says that documents read are documents published, in every form.</summary>
    /// <param name="edition">What was to be published.</param>
    /// <param name="staging">What was written.</param>
    /// <param name="written">Documents in each other form, by its name.</param>
    /// <exception cref="UnsoundOutputException">They are not.</exception>
    public static string Agreement(Edition edition, StagingFolder staging, IEnumerable<(string Name, long Rows)> written)
    {
        var documents = edition.Catalogue.Documents;
        var read = documents.Count;
        var pages = documents.Count(document => staging.Has(Addresses.FileOf(edition.Addresses.Document(document))));
        (string Name, long Rows)[] numbers = [("pages", pages), .. written];
        var made = numbers.Select(number => FormattableString.Invariant($"{number.Name} {number.Rows}"));
        var line = FormattableString.Invariant($"documents read {read} = {string.Join(" = ", made)}");
        return numbers.All(number => number.Rows == read)
            ? $"Numbers agree: {line}"
            : throw new UnsoundOutputException($"Numbers disagree: {line}");
    }
}
