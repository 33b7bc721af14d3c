using System.Reflection;
using StaticPublication.Text;

namespace StaticPublication.Creating;

/// <summary>A new publication: input, pages and the files of its host, which build at once without an error or a warning.</summary>
/// <param name="Title">Of the publication.</param>
/// <param name="Url">Its address.</param>
/// <param name="Email">Where readers write to.</param>
internal sealed record Skeleton(string Title, Uri Url, string Email)
{
    private const string Prefix = "Skeleton/";

    /// <summary>Writes every file below a folder; none is overwritten. Returns their paths, sorted.</summary>
    /// <exception cref="IOException">A file is there already, or the disk refuses.</exception>
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
            target.Write(Filled(source.ReadToEnd()));
            written.Add(path);
        }

        return written;
    }

    private string Filled(string text) =>
        text.Replace("{{title}}", Yaml.Text(Title), StringComparison.Ordinal)
            .Replace("{{name}}", Title, StringComparison.Ordinal)
            .Replace("{{url}}", Yaml.Text(Url.AbsoluteUri), StringComparison.Ordinal)
            .Replace("{{email}}", Yaml.Text(Email), StringComparison.Ordinal)
            .Replace("{{version}}", ProgramVersion.Number, StringComparison.Ordinal);
}
