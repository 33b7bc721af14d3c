using System.Reflection;
using StaticPublication.Text;

namespace StaticPublication.Creating;

/// <summary>A new publication: input, pages and the files for its host. It builds without errors or warnings.</summary>
/// <param name="Title">Title of the publication.</param>
/// <param name="Url">Address of the site.</param>
/// <param name="Email">Contact address for readers.</param>
/// <param name="Host">The host, which decides the files that publish the site.</param>
internal sealed record Skeleton(string Title, Uri Url, string Email, Host Host)
{
    /// <summary>Folder of the schemas of the input.</summary>
    internal const string Schemas = ".config/schema/";

    /// <summary>Writes all files to a folder without overwriting any. Returns their paths, sorted.</summary>
    /// <exception cref="IOException">A file already exists, or cannot be written.</exception>
    public IReadOnlyList<string> Write(string folder)
    {
        var written = new List<string>();
        foreach (var (name, text) in Files())
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var target = new StreamWriter(new FileStream(path, FileMode.CreateNew)))
            {
                target.Write(text);
            }

            AllowToRun(path, text);
            written.Add(path);
        }

        new Upgrade(folder).Record(this);
        return written;
    }

    /// <summary>Makes a script one that can be run by its name.</summary>
    internal static void AllowToRun(string path, string text)
    {
        if (!OperatingSystem.IsWindows() && text.StartsWith("#!", StringComparison.Ordinal))
        {
            File.SetUnixFileMode(
                path,
                File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
            );
        }
    }

    /// <summary>Returns all files by their paths, sorted.</summary>
    public SortedDictionary<string, string> Files()
    {
        // Netlify has scripts of its own; what publishes elsewhere runs the same ones.
        var isNetlify = Host.Key == "netlify";
        string[] shared = Host.Key switch
        {
            "netlify" => [],
            "nginx" or "plain" => ["Hosts/scripts/", "Hosts/rsync/"],
            _ => ["Hosts/scripts/"],
        };
        string[] parts = ["Skeleton/", $"Hosts/{Host.Key}/", .. shared];
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [isNetlify ? ".netlify/previous" : ".publication/previous"] = Resource("previous"),
        };
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames())
        {
            if (parts.FirstOrDefault(part => name.StartsWith(part, StringComparison.Ordinal)) is { } part)
            {
                files.Add(name[part.Length..], WithSchema(name[part.Length..], Fill(Resource(name))));
            }
        }

        return files;
    }

    /// <summary>Returns a YAML file of the input with the line by which editors find its schema.</summary>
    internal static string WithSchema(string name, string text)
    {
        var isInput = name.StartsWith("input/", StringComparison.Ordinal) && name.EndsWith(".yml", StringComparison.Ordinal);
        var above = string.Concat(Enumerable.Repeat("../", name.Count(letter => letter == '/')));
        return isInput
            ? $"# yaml-language-server: $schema={above}{Schemas}{Path.GetFileNameWithoutExtension(name)}.schema.json\n{text}"
            : text;
    }

    private static string Resource(string name)
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }

    private string Fill(string text) =>
        text.Replace("{{title}}", Yaml.Text(Title), StringComparison.Ordinal)
            .Replace("{{name}}", Title, StringComparison.Ordinal)
            .Replace("{{url}}", Yaml.Text(Url.AbsoluteUri), StringComparison.Ordinal)
            .Replace("{{email}}", Yaml.Text(Email), StringComparison.Ordinal)
            .Replace("{{host}}", Host.Key, StringComparison.Ordinal)
            .Replace("{{root}}", "/usr/share/nginx/html" + Url.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal)
            .Replace("{{publish}}", Resource($"HowToPublish/{Host.Key}.md").TrimEnd(), StringComparison.Ordinal)
            .Replace("{{packages}}", ProgramVersion.Packages, StringComparison.Ordinal)
            .Replace("{{version}}", ProgramVersion.Number, StringComparison.Ordinal);
}
