using System.Reflection;
using StaticPublication.Text;

namespace StaticPublication.Creating;

/// <summary>A new publication: input, pages and the files for its host. It builds without errors or warnings.</summary>
/// <param name="Title">Title of the publication.</param>
/// <param name="Url">Address of the site.</param>
/// <param name="Email">Contact address for readers.</param>
internal sealed record Skeleton(string Title, Uri Url, string Email)
{
    private const string Prefix = "Skeleton/";

    /// <summary>Writes all files to a folder without overwriting any. Returns their paths, sorted.</summary>
    /// <exception cref="IOException">A file already exists, or cannot be written.</exception>
    public IReadOnlyList<string> Write(string folder)
    {
        var written = new List<string>();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var source = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var path = Path.Combine(folder, name[Prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var target = new StreamWriter(new FileStream(path, FileMode.CreateNew));
            target.Write(Fill(source.ReadToEnd()));
            written.Add(path);
        }

        return written;
    }

    private string Fill(string text) =>
        text.Replace("{{title}}", Yaml.Text(Title), StringComparison.Ordinal)
            .Replace("{{name}}", Title, StringComparison.Ordinal)
            .Replace("{{url}}", Yaml.Text(Url.AbsoluteUri), StringComparison.Ordinal)
            .Replace("{{email}}", Yaml.Text(Email), StringComparison.Ordinal)
            .Replace("{{version}}", ProgramVersion.Number, StringComparison.Ordinal);
}
