using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StaticPublication.Creating;

/// <summary>Brings the files that <c>init</c> wrote up to date with the program, except the input. What was edited since is left, and the
/// new text is put beside it.</summary>
/// <param name="folder">Folder of the publication.</param>
internal sealed class Upgrade(string folder)
{
    private const string RecordName = ".config/publication.init.json";

    private readonly string _record = Path.Combine(folder, RecordName);

    /// <summary>Whether <c>init</c> began the publication in the folder.</summary>
    public bool IsPossible => File.Exists(_record);

    /// <summary>Keeps what the files were made from, and a hash of each.</summary>
    public void Record(Skeleton skeleton) => Record(skeleton, []);

    private void Record(Skeleton skeleton, IEnumerable<KeyValuePair<string, string?>> former)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_record)!);
        using var file = File.Create(_record);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("title", skeleton.Title);
        json.WriteString("url", skeleton.Url.AbsoluteUri);
        json.WriteString("email", skeleton.Email);
        json.WriteString("host", skeleton.Host.Key);
        json.WriteString("language", skeleton.Language);
        json.WriteString("for", skeleton.Purpose);
        json.WriteStartObject("files");
        foreach (var (path, text) in Own(skeleton))
        {
            json.WriteString(path, HashOf(text));
        }

        foreach (var (path, hash) in former)
        {
            json.WriteString(path, hash);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Does it, and returns what it did in lines to print.</summary>
    /// <param name="site">What site.yml says now; null where it has faults: the files then follow what <c>init</c> was told.</param>
    /// <param name="schemasIn">The schemas of the input by the name of their file, described in a language, with what the publication
    /// calls ministries.</param>
    public IReadOnlyList<string> Run(Site? site, Func<string, Noun?, IEnumerable<(string Name, string Text)>> schemasIn)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(_record));
        var stated = json.RootElement;
        string Stated(string name, string usual) => stated.TryGetProperty(name, out var value) ? value.GetString()! : usual;
        var skeleton = new Skeleton(
            site?.Title ?? stated.GetProperty("title").GetString()!,
            new Uri(site?.Url ?? stated.GetProperty("url").GetString()!),
            stated.GetProperty("email").GetString()!,
            site?.Host ?? Host.Of(stated.GetProperty("host").GetString()),
            site is null ? schemasIn : (language, _) => schemasIn(language, site.Term)
        )
        {
            Language = Stated("language", Site.Languages[0]),
            Purpose = Stated("for", SampleWords.Purposes[0]),
        };
        var known = stated.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString());
        var said = Own(skeleton).SelectMany(file => Bring(file.Key, file.Value, known.GetValueOrDefault(file.Key))).ToList();
        var former = known.ExceptBy(Own(skeleton).Select(file => file.Key), file => file.Key).Where(file => IsThere(file.Key)).ToList();
        var gone = Own(skeleton).Select(file => file.Key).Where(name => known.ContainsKey(name) && !IsThere(name)).ToList();
        Record(skeleton, former);
        return
        [
            .. said.Count + former.Count > 0 ? said : ["Everything is up to date."],
            .. former.Select(file => $"{file.Key}: init wrote it, and the program writes it no longer; take it away if nothing uses it"),
            .. gone.Select(name =>
                $"{name}: it was taken away, so it is not brought back; to have it again, delete its line in {RecordName} and upgrade"
            ),
        ];
    }

    private IEnumerable<string> Bring(string name, string text, string? known)
    {
        var path = Path.Combine(folder, name);
        var now = File.Exists(path) ? File.ReadAllText(path) : null;

        // A file that was taken away is not brought back, which is told apart; of one that was edited and is the same in the program
        // there is nothing to say.
        if (now == text || (now is null && known is not null) || (now is not null && HashOf(text) == known))
        {
            return [];
        }

        if (now is null || HashOf(now) == known)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            Skeleton.AllowToRun(path, text);
            return [$"{name}: {(now is null ? "new" : "changed")}", .. LineDifference.Of(now ?? "", text)];
        }

        File.WriteAllText(path + ".new", text);
        return [$"{name}: it was edited, so it is left; the new one is {name}.new", .. LineDifference.Of(now, text)];
    }

    private bool IsThere(string name) => File.Exists(Path.Combine(folder, name));

    private static IEnumerable<KeyValuePair<string, string>> Own(Skeleton skeleton) =>
        skeleton.Files().Where(file => !file.Key.StartsWith("input/", StringComparison.Ordinal));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>The lines of two texts that are not in both, in the order of a longest common subsequence.</summary>
internal static class LineDifference
{
    public static IReadOnlyList<string> Of(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var longest = LongestFrom(old, now);
        var lines = new List<string>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length; )
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == now.Length || (i < old.Length && longest[i + 1, j] >= longest[i, j + 1]))
            {
                lines.Add("  - " + old[i++]);
            }
            else
            {
                lines.Add("  + " + now[j++]);
            }
        }

        return lines;
    }

    private static int[,] LongestFrom(string[] old, string[] now)
    {
        var longest = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                longest[i, j] = old[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        return longest;
    }
}
