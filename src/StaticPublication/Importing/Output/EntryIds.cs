using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>Ids for entries that are named by what the source prints.</summary>
internal static class EntryIds
{
    private const int MaxLength = 60;
    private const int MaxReference = 16;

    /// <summary>The slug of a name where it is an id and free, else with the kind of entry before it or a rank behind it.</summary>
    public static string Free(string name, string kind, Func<string, bool> taken)
    {
        var slug = Folding.Slug(name, MaxLength);
        // An id has three characters and a letter at least.
        var id = slug.Length >= 3 && slug.Any(char.IsAsciiLetter) && !Ids.IsReserved(slug) ? slug : $"{kind}-{slug}".TrimEnd('-');
        return Ranked(id, taken);
    }

    /// <summary>The id of a name that others bear too, told apart by the source's own reference.</summary>
    public static string Free(string id, string reference, string kind, Func<string, bool> taken) =>
        Folding.Slug(reference, MaxReference) is { Length: > 0 } slug ? Ranked($"{id}-{slug}", taken) : Free(id, kind, taken);

    private static string Ranked(string id, Func<string, bool> taken)
    {
        var free = id;
        for (var rank = 2; taken(free); rank++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{rank}");
        }

        return free;
    }
}
