using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>Creates ids for entries from the names that a source prints.</summary>
internal static class EntryIds
{
    private const int MaxLength = 60;
    private const int MaxReference = 16;

    /// <summary>Returns the slug of a name, with the kind of entry as a prefix if the slug is not a valid id, and a number if the id is
    /// taken.</summary>
    public static string Free(string name, string kind, Func<string, bool> isTaken)
    {
        var slug = Folding.Slug(name, MaxLength);
        // An id has at least three characters, one of them a letter.
        var id = slug.Length >= 3 && slug.Any(char.IsAsciiLetter) && !Ids.IsReserved(slug) ? slug : $"{kind}-{slug}".TrimEnd('-');
        return Numbered(id, isTaken);
    }

    /// <summary>Returns an id for a name that several entries share. The reference of the source tells them apart.</summary>
    public static string Free(string id, string reference, string kind, Func<string, bool> isTaken) =>
        Folding.Slug(reference, MaxReference) is { Length: > 0 } slug ? Numbered($"{id}-{slug}", isTaken) : Free(id, kind, isTaken);

    /// <summary>Returns the id that a table states, in the form of ids: of figures alone, after the word for an entry.</summary>
    public static string Stated(string stated, string file)
    {
        var slug = Ids.HasSyntax(stated) ? stated : Folding.Slug(stated, MaxLength);
        return slug.Any(char.IsAsciiLetter) ? slug : $"{WordOf(file)}-{slug}";
    }

    /// <summary>Returns the word for one entry of an authority file: ministry, author.</summary>
    public static string WordOf(string file) => file.EndsWith("ies", StringComparison.Ordinal) ? $"{file[..^3]}y" : file.TrimEnd('s');

    private static string Numbered(string id, Func<string, bool> isTaken)
    {
        var free = id;
        for (var rank = 2; isTaken(free); rank++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{rank}");
        }

        return free;
    }
}
