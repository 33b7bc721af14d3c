using System.Text.RegularExpressions;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Cli;

/// <summary>Small mistakes of everybody: the advice mends each of them.</summary>
public sealed class StumblesTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("Photo.PNG", "photo.png", "write Photo.PNG, or rename the file: capitals count")]
    [InlineData(
        "e\u0301te\u0301.png",
        "\u00E9t\u00E9.png",
        "name the file again: its accents are stored apart from their letters, as macOS does"
    )]
    [InlineData("autre.png", "photo.png", "add the picture, or correct the name")]
    public void A_picture_of_nearly_that_name_is_told(string onDisk, string named, string fix)
    {
        _site.With($"images/{onDisk}", "").WithQuestion("qe-1", $"images: [{{file: {named}, alt: Un pont}}]\n");
        Assert.Equal(fix, Assert.Single(_site.Faults(), fault => fault.Code == "IMAGE-MISSING").Fix);
    }

    [Theory]
    [InlineData(
        "https://vallee.example/documents/2013/une-eau/?page=2#fin",
        "write /documents/2013/une-eau/; what follows the ? cannot be kept"
    )]
    [InlineData("documents/été/", "write /documents/%C3%A9t%C3%A9/")]
    [InlineData("/a b/", "not every host can lead on from a space or a sign like this: leave this address out")]
    [InlineData("/pont_(Lyon)/", "not every host can lead on from a space or a sign like this: leave this address out")]
    [InlineData("/a//b/", "copy the path from the browser, without https:// and the domain")]
    public void A_former_address_as_a_browser_shows_it_is_told_as_it_is_written(string address, string fix)
    {
        _site.WithQuestion("qe-1", $"formerAddresses: [\"{address}\"]\n");
        Assert.Equal(fix, Assert.Single(_site.Faults(), fault => fault.Code == "ADDRESS-SYNTAX").Fix);
    }

    [Theory]
    [InlineData("number: \"12", "the \" opened here is not closed", 8, 9)]
    [InlineData("keywords: [eau, pont", "the [ opened here is not closed", 8, 11)]
    public void A_quote_or_a_bracket_that_is_not_closed_is_shown_where_it_opens(string field, string message, int line, int column)
    {
        _site.WithQuestion("qe-1", field + "\n");
        var fault = Assert.Single(_site.Faults(), fault => fault.Code == "YAML-SYNTAX");
        Assert.Equal((message, line, column), (fault.Message, fault.Location.Line, fault.Location.Column));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    [InlineData("input/documents")]
    public void A_folder_that_is_no_input_is_told_with_the_one_that_is_meant(string given)
    {
        var told = Assert.Throws<WrongUseException>(() => InputFolder.Required(Path.Combine(_site.Folder, given)));
        Assert.EndsWith("input.", told.Message, StringComparison.Ordinal);
        Assert.Contains(" has no site.yml. Give --input ", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("url")]
    [InlineData("language")]
    [InlineData("publisher")]
    [InlineData("licence")]
    [InlineData("description")]
    public void A_field_that_the_site_lacks_hides_no_fault_of_a_document(string field)
    {
        var site = File.ReadAllText(Path.Combine(_site.Input, "site.yml"));
        _site.With("site.yml", Regex.Replace(site, $"(?m)^{field}:.*\\n(?:  .*\\n)*", "")).WithQuestion("qe-1", "number: [1]\n");
        var errors = _site.Faults().Where(fault => fault.Severity == Severity.Error).Select(fault => (fault.Code, fault.Field)).ToList();
        Assert.Equal([("TYPE-WRONG", "number"), ("FIELD-MISSING", field)], errors);
    }

    [Fact]
    public void A_French_word_for_what_happened_names_the_keyword()
    {
        _site.WithQuestion("qe-1", "events: [{type: répondu, on: 2013-08-01}]\n");
        var fault = Assert.Single(_site.Faults(), fault => fault.Code == "ENUM");
        Assert.Equal(("one of answered, …", "probably answered"), (fault.Expected, fault.Fix));
        Assert.Contains("sans doute « answered »", FrenchWords.Line(fault), StringComparison.Ordinal);
    }

    [Fact]
    public void What_Windows_and_Office_leave_is_passed_over()
    {
        _site.WithQuestion("qe-1").With("documents/Thumbs.db", "x").With("documents/~$note.docx", "x").With("images/desktop.ini", "x");
        Assert.DoesNotContain(_site.Faults(), fault => fault.Code.StartsWith("INPUT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr", "(obligatoire)", "[par défaut : ")]
    [InlineData("en", "(REQUIRED)", "[default: ")]
    public async Task Help_is_in_one_language_to_its_last_word(string language, string required, string byDefault)
    {
        var spoken = new Dictionary<string, string> { ["PUBLICATION_LANGUAGE"] = language };
        Assert.Contains(required, (await Trust.Run.Publication(spoken, ["import", "--help"])).Output, StringComparison.Ordinal);
        var help = (await Trust.Run.Publication(spoken, ["help", "build"])).Output;
        Assert.Contains(byDefault, help, StringComparison.Ordinal);
        Assert.Equal(language == "en", help.Contains("[default", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "help")]
    [InlineData(0, "--help")]
    [InlineData(0, "merge", "--help")]
    [InlineData(64, "help", "imprt")]
    [InlineData(64, "imprt", "--help")]
    public async Task Help_needs_no_publication_and_names_a_command_that_there_is_not(int code, params string[] arguments)
    {
        var run = await Trust.Run.Publication(new Dictionary<string, string> { ["PUBLICATION_LANGUAGE"] = "en" }, arguments);
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(code == 0 ? "Usage:" : "imprt does not exist; nearest: import.", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init", "--nope")]
    [InlineData("upgrade", "--nope")]
    public async Task An_option_that_there_is_not_is_no_folder(string command, string option)
    {
        var run = await Trust.Run.Publication(new Dictionary<string, string> { ["PUBLICATION_LANGUAGE"] = "en" }, [command, option]);
        Assert.Equal(64, run.ExitCode);
        Assert.StartsWith("--nope does not exist", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(option));
    }

    [Fact]
    public async Task A_publication_that_begins_speaks_its_language_at_once()
    {
        var spoken = new Dictionary<string, string>
        {
            ["PUBLICATION_LANGUAGE"] = "",
            ["LC_ALL"] = "C.UTF-8",
            ["LANG"] = "C.UTF-8",
        };
        var run = await Trust.Run.Publication(spoken, ["init", Path.Combine(_site.Folder, "new"), "--language", "fr"]);
        Assert.Contains("Ensuite : cd ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C.UTF-8", "1 document checked: 0 errors", Traits = ["Category", "Release"])]
    [InlineData("fr_FR.UTF-8", "Vérification de 1 document : 0 erreur")]
    public async Task A_publication_in_another_language_is_spoken_of_in_that_of_the_machine(string locale, string said)
    {
        var site = Path.Combine(_site.WithQuestion("qe-1").Input, "site.yml");
        File.WriteAllText(site, File.ReadAllText(site).Replace("language: fr", "language: de", StringComparison.Ordinal));
        using var run = ProgramRun.Start(
            [("PUBLICATION_LANGUAGE", ""), ("LC_ALL", locale)],
            "check",
            "--input",
            _site.Input,
            "--theme",
            Repository.Theme,
            "--no-cache"
        );
        var (_, text, _) = await run.End();
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Erste", text, StringComparison.Ordinal);
        Assert.Contains(locale[0] == 'C' ? "First" : "Première", text, StringComparison.Ordinal);
    }
}
