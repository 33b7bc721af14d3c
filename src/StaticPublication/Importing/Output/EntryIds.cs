using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>Ids for entries that are named by what the source prints.</summary>
internal static class EntryIds
{
    private const int Longest = 60;

    /// <summary>The slug of a name where it is an id and free, else with the kind of entry before it or a rank behind it.</summary>
    public static string Free(string name, string kind, Func<string, bool> taken)
    {
        var slug = Folding.Slug(name, Longest);
        // An id has three characters and a letter at least.
        var id = slug.Length >= 3 && slug.Any(char.IsAsciiLetter) ? slug : $"{kind}-{slug}".TrimEnd('-');
        var free = id;
        for (var rank = 2; taken(free); rank++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{rank}");
        }

        return free;
    }
}
