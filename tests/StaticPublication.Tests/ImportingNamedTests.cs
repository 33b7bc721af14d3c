namespace StaticPublication.Tests;

/// <summary>Entries of official lists that no record names stand in files of their own.</summary>
public class ImportingNamedTests
{
    [Fact]
    public void Who_is_named_by_a_record_is_kept_apart_from_who_is_not()
    {
        using var run = new ImportingRun().Bodies(SharedData.PathOf("an-bodies"));
        Assert.False(run.IsNamed("authors.yml", "alain-david"));
        Assert.False(File.Exists(Path.Combine(run.Folder, "authorities", "ministries.yml")));

        run.Questions(ImportingRun.Case("qe-l17.json"));
        const string asked = "intelligence-artificielle-et-numerique-po873718";
        Assert.True(run.IsNamed("authors.yml", "alain-david"));
        Assert.True(run.IsNamed("ministries.yml", asked));
        Assert.False(run.IsNamed("ministries-unnamed.yml", asked));
        Assert.True(run.IsNamed("ministries-unnamed.yml", "numerique-po702944"));

        // Another import of the bodies grows no list that people read, and renews who is there.
        var before = run.Files();
        run.Bodies(SharedData.PathOf("an-bodies"));
        Assert.Equal(before, run.Files());
    }

    [Fact]
    public void A_build_reads_the_entries_that_no_record_named_too()
    {
        using var site = new TestSite()
            .With("authorities/ministries-unnamed.yml", "- {id: mer, name: Mer}\n")
            .WithQuestion("qe-1", "ministries: {asked: mer}\n");
        Assert.Empty(site.Faults().Where(fault => fault.Field?.StartsWith("ministries", StringComparison.Ordinal) == true));
        site.With("authorities/ministers-unnamed.yml", "[]\n");
        Assert.Contains(site.Faults(), fault => fault.Location.Path.EndsWith("ministers-unnamed.yml", StringComparison.Ordinal));
    }
}
