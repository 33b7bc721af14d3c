using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The folders of a site: those of its language, under the name of what they list if <c>terms</c> says another word for it, unless
/// <c>paths</c> renames them.</summary>
internal static class FolderNames
{
    /// <summary>The names by which <c>paths</c> can refer to folders.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. Addresses.Folders,
        .. Sections.Pages.Select(section => section.English).Concat(Statuses.All.Select(status => status.Word())).Except(Addresses.Folders),
    ];

    /// <summary>Returns the name of each folder by its key.</summary>
    /// <param name="site">The site, with the folders that it renames.</param>
    /// <param name="words">The words of its language.</param>
    public static IReadOnlyDictionary<string, string> Of(Site site, Strings words)
    {
        var names = Addresses.Folders.ToDictionary(key => key, key => words.Find($"folder.{key}") ?? key, StringComparer.Ordinal);
        if (site.Term is { } term && Folding.Slug(term.Many) is { Length: > 0 } slug)
        {
            names[Sections.All.First(section => section.Entries == typeof(Ministry)).Key] = slug;
        }

        foreach (var (stated, name) in site.Paths)
        {
            names[KeyOf(stated)] = name;
        }

        return names.Where(name => name.Key != name.Value).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Returns the key of a folder that is referred to by one of its names.</summary>
    public static string KeyOf(string stated) =>
        Addresses.Folders.Contains(stated, StringComparer.Ordinal)
            ? stated
            : Sections.Pages.FirstOrDefault(section => section.English == stated)?.Key
                ?? Statuses.All.First(status => status.Word() == stated).Folder();
}
