using StaticPublication.Importing;
using StaticPublication.Reading;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests;

/// <summary>Symbolic links in the folder of a theme, and names that no text can hold.</summary>
public sealed class ThemeLinksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("theme-links-").FullName;

    public void Dispose()
    {
        // The library cannot delete a file whose name is no text.
        _ = OperatingSystem.IsLinux() ? ProgramRun.Command("rm", "-rf", _folder) : 0;
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("assets/caf\\351.css")]
    [InlineData("assets/d\\351/x.css")]
    [InlineData("templates/d\\351/x.html")]
    public void A_name_that_is_not_utf8_is_refused(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have no such names.");
        Lay($"theme/{name}");
        Assert.Equal("INPUT-NAME", Assert.Single(Read().Faults).Code);
        Lay($"source/{name}");
        Assert.Throws<WrongUseException>(() => SourceFile.In([Path.Combine(_folder, "source")], new ImportLimits()).ToList());
    }

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
        Assert.Equal(
            ["circle", "out.txt"],
            faults.SelectMany(fault => fault.Each()).Select(fault => Path.GetFileName(fault.Location.Path))
        );
        Assert.All(faults, fault => Assert.Equal("INPUT-LINK", fault.Code));
        Assert.DoesNotContain("out.txt", theme.Assets.Keys);
    }

    // Only a shell can give such a name.
    private void Lay(string name) =>
        Assert.Equal(
            0,
            ProgramRun.Command("sh", "-c", $"cd {_folder} && name=$(printf '{name}') && mkdir -p \"$(dirname \"$name\")\" && : > \"$name\"")
        );

    private (Theme Theme, IReadOnlyList<Fault> Faults) Read()
    {
        var faults = new FaultList();
        var theme = ThemeReading.Read(Path.Combine(_folder, "theme"), "fr", faults)!;
        return (theme, faults.Sorted());
    }
}
