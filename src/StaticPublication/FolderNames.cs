using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The folders of a site: those of its language, under the name of what they list if <c>terms</c> says another word for it, unless
/// <c>paths</c> renames them.</summary>
internal static class FolderNames
{
    /// <summary>The names by which <c>paths</c> can refer to folders, with their keys: in French, in English, and in the words of
    /// languages.</summary>
    public static IReadOnlyDictionary<string, string> Known(IEnumerable<Strings> languages)
    {
        var known = Addresses.Folders.ToDictionary(key => key, StringComparer.Ordinal);
        foreach (
            var (name, key) in Sections
                .Pages.Select(section => (section.English, section.Key))
                .Concat(Statuses.All.Select(status => (status.Word(), status.Folder())))
                .Concat(languages.SelectMany(words => Addresses.Folders.Select(key => (words.Find($"folder.{key}") ?? key, key))))
        )
        {
            known.TryAdd(name, key);
        }

        return known;
    }

    /// <summary>Returns the name of each folder by its key.</summary>
    /// <param name="site">The site, with the folders that it renames.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="known">The keys of folders by the names that it can use.</param>
    public static IReadOnlyDictionary<string, string> Of(Site site, Strings words, IReadOnlyDictionary<string, string> known)
    {
        var names = Addresses.Folders.ToDictionary(key => key, key => words.Find($"folder.{key}") ?? key, StringComparer.Ordinal);
        if (site.Term is { } term && Folding.Slug(term.Many) is { Length: > 0 } slug)
        {
            names[Sections.All.First(section => section.Entries == typeof(Ministry)).Key] = slug;
        }

        foreach (var (stated, name) in site.Paths.Where(path => known.ContainsKey(path.Key)))
        {
            names[known[stated]] = name;
        }

        return names.Where(name => name.Key != name.Value).ToDictionary(StringComparer.Ordinal);
    }
}
