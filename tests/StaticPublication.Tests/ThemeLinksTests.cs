using StaticPublication.Reading;

namespace StaticPublication.Tests;

/// <summary>Symbolic links in the folder of a theme.</summary>
public sealed class ThemeLinksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theme-links-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_link_that_leads_out_of_the_theme_is_refused_and_one_within_it_is_followed()
    {
        var assets = Directory.CreateDirectory(Path.Combine(_folder, "theme/assets")).FullName;
        File.WriteAllText(Path.Combine(_folder, "secret.txt"), "secret");
        File.WriteAllText(Path.Combine(assets, "own.txt"), "own");
        File.CreateSymbolicLink(Path.Combine(assets, "within.txt"), Path.Combine(assets, "own.txt"));
        var (theme, faults) = Read();
        Assert.Empty(faults);
        Assert.Contains("within.txt", theme.Assets.Keys);
        File.CreateSymbolicLink(Path.Combine(assets, "out.txt"), Path.Combine(_folder, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(assets, "circle"), assets);
        (theme, faults) = Read();
        Assert.Equal(["circle", "out.txt"], faults.Select(fault => Path.GetFileName(fault.Location.Path)));
        Assert.All(faults, fault => Assert.Equal("INPUT-LINK", fault.Code));
        Assert.DoesNotContain("out.txt", theme.Assets.Keys);
    }

    private (Theme Theme, IReadOnlyList<Fault> Faults) Read()
    {
        var faults = new FaultList();
        var theme = ThemeReading.Read(Path.Combine(_folder, "theme"), "fr", faults)!;
        return (theme, faults.Sorted());
    }
}
