using System.Text;

namespace StaticPublication.Tests;

/// <summary>
/// Texts that were read and found right, in <c>Approved/</c>, a folder a site. After a change that is meant,
/// <c>APPROVE=1 dotnet test</c> writes them anew; the difference is then read in git.
/// </summary>
internal static class Approved
{
    /// <summary>Fails where a text is not the approved one, byte for byte.</summary>
    public static void Same(string site, string file, string text)
    {
        var path = Path.Combine(Repository.Tests, "Approved", site, file.Replace('/', '~'));
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(false));
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
