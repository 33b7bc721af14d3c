using System.Text.Json;

namespace StaticPublication.Tests.Trust;

/// <summary>No package of a lock file is one of those that a list of our own knows to be faulty: what can be said where the package source
/// says nothing of any.</summary>
public class AdvisoriesTests
{
    private static readonly IReadOnlyList<string[]> Known = Cases.Table("trust/advisories.txt");

    [Fact]
    [Trait("Check", "R55")]
    public void No_locked_package_is_on_the_list_and_a_package_that_is_would_be_found()
    {
        Assert.Equal(["GHSA-5crp-9r3c-p9vr"], Of("Newtonsoft.Json", "9.0.1"));
        var locked = Repository
            .Files()
            .Where(path => Path.GetFileName(path) == "packages.lock.json")
            .SelectMany(Locked)
            .Distinct()
            .ToList();
        Assert.InRange(locked.Count, 50, int.MaxValue);
        Assert.Empty(
            locked.SelectMany(package =>
                Of(package.Name, package.Version).Select(advisory => $"{package.Name} {package.Version}: {advisory}")
            )
        );
        Seen.Of("R55", $"{locked.Count} locked packages, none on the list of {Known.Count} advisories");
    }

    private static IEnumerable<string> Of(string name, string version) =>
        Known
            .Where(row => string.Equals(row[0], name, StringComparison.OrdinalIgnoreCase) && Number(version) < Number(row[1]))
            .Select(row => row[2]);

    // 4.8.0-beta00017 counts as 4.8.0.
    private static Version Number(string version) => Version.Parse(version.Split('-', '+')[0]);

    private static IEnumerable<(string Name, string Version)> Locked(string path) =>
        from framework in JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select (package.Name, package.Value.GetProperty("resolved").GetString()!);
}
