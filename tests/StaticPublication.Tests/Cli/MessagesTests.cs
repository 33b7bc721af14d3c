using System.CommandLine;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticPublication.Cli;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Cli;

/// <summary>What the program says in French: every fault, every explanation, every description of help.</summary>
public sealed partial class MessagesTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_fault_has_French_words_for_all_that_it_says()
    {
        var made = typeof(Faults)
            .GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Where(method => method.ReturnType == typeof(Fault) && method.GetParameters().All(parameter => Sample(parameter) is not null))
            .SelectMany(Made)
            .ToList();
        Assert.InRange(made.Count, 200, int.MaxValue);
        var missing = made.SelectMany(fault => new[] { fault.Message, fault.Expected, fault.Fix })
            .Where(part => FrenchWords.Of(part) is null)
            .Distinct();
        Assert.True(!missing.Any(), string.Join('\n', missing));
    }

    [Fact]
    public void Every_fault_of_the_cases_has_French_words_for_all_that_it_says()
    {
        var parts = Directory
            .GetFiles(Repository.Tests, "expected.txt", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => Line().Match(line))
            .Where(match => match.Success)
            .SelectMany(match => new[] { "message", "expected", "fix" }.Select(part => match.Groups[part].Value))
            .ToList();
        Assert.InRange(parts.Count, 300, int.MaxValue);
        var missing = parts.Where(part => FrenchWords.Of(part) is null).Distinct().ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Theory]
    [InlineData("Next: cd tab; ./publication build; ./publication serve.", "Ensuite : cd tab ; ./publication build ; ./publication serve.")]
    [InlineData("Next: cd 2.5; ./publication build; ./publication serve.", "Ensuite : cd 2.5 ; ./publication build ; ./publication serve.")]
    [InlineData("search takes a query, or --facets for what there is to filter by.", "search demande une requête, ou")]
    [InlineData("published does not exist.", "published n’existe pas.")]
    [InlineData("former → title (line breaks)", "former → title (retours à la ligne)")]
    [InlineData("q.csv: UTF-8, cells separated by tab, header in row 1, 1,234 rows below", "tabulation")]
    [InlineData("1,234 records from 2 files", "1\u00A0234")]
    public void What_was_typed_stays_as_it_is_and_words_of_the_program_are_French(string english, string french) =>
        Assert.Contains(french, FrenchWords.Tables["lines"].Find(english), StringComparison.Ordinal);

    [Fact]
    public void A_name_in_a_fault_stays_as_it_is() => Assert.Equal("aucune entrée « text »", FrenchWords.Of("no entry \"text\""));

    [Fact]
    public void Every_explanation_is_there_in_French() => Assert.Equal(Explanations.ByCode.Keys, Explanations.InFrench.Keys);

    [Theory]
    [InlineData(
        "fr",
        "erreur REF-UNKNOWN authors[0] : aucune entrée « Nobody ». Attendu : un identifiant ou un nom d’authorities/authors.yml"
    )]
    [InlineData("en", "error REF-UNKNOWN authors[0]: no entry \"Nobody\". Expected: an id or name of authorities/authors.yml")]
    public async Task A_line_is_in_one_language_and_the_report_stays_as_it_is(string language, string said)
    {
        _site.WithQuestion("qe-1").WithQuestion("qe-2");
        File.WriteAllText(
            Path.Combine(_site.Input, "documents/qe-1.md"),
            File.ReadAllText(Path.Combine(_site.Input, "documents/qe-1.md")).Replace("anne-roche", "Nobody", StringComparison.Ordinal)
        );
        var report = Path.Combine(_site.Folder, "faults.json");
        using var run = ProgramRun.Start(
            [("PUBLICATION_LANGUAGE", language)],
            "check",
            "--input",
            _site.Input,
            "--theme",
            Repository.Theme,
            "--no-cache",
            "--report",
            report
        );
        var (code, text, _) = await run.End();
        Assert.Equal(1, code);
        Assert.Contains(said, text, StringComparison.Ordinal);
        var fault = JsonDocument.Parse(File.ReadAllText(report)).RootElement[0];
        Assert.Equal("no entry \"Nobody\"", fault.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Help_is_in_French_where_the_publication_is()
    {
        using var run = ProgramRun.Start([("PUBLICATION_LANGUAGE", "")], "check", "--nope", "--input", _site.Input);
        var (code, text, _) = await run.End();
        Assert.Equal(64, code);
        Assert.Contains("--nope n’existe pas.\nVoyez publication check --help.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_description_of_help_has_French_words()
    {
        var missing = new List<string>();
        void Look(Command command)
        {
            missing.AddRange(
                command
                    .Options.Cast<Symbol>()
                    .Concat(command.Arguments)
                    .Append(command)
                    .Where(symbol =>
                        symbol is not (System.CommandLine.Help.HelpOption or VersionOption) && symbol.Description is { Length: > 0 }
                    )
                    .Select(symbol => symbol.Description!)
                    .Where(description => Messages.Help(description) is null)
            );
            command.Subcommands.ToList().ForEach(Look);
        }

        Look(Commands.Root());
        Assert.Equal("", string.Join('\n', missing.Distinct()));
    }

    [Theory]
    [InlineData("publication bui", "build")]
    [InlineData("publication import table x.csv --auth", "--authority")]
    public void A_shell_completes_commands_and_options(string line, string completed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && ProgramRun.Command("bash", "--version") == 0, "Needs bash.");
        File.WriteAllText(Path.Combine(_site.Folder, "publication"), $"#!/bin/sh\nexec dotnet '{ProgramRun.Program}' \"$@\"\n");
        var words = string.Join(' ', line.Split(' ').Select(word => $"'{word}'"));
        var script =
            $"set -e; cd '{_site.Folder}'; chmod +x publication; PATH=.:$PATH; eval \"$(publication completion bash)\"; "
            + $"COMP_WORDS=({words}); "
            + $"COMP_LINE='{line}'; COMP_POINT=${{#COMP_LINE}}; COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _publication; "
            + $"[ \"${{COMPREPLY[*]}}\" = '{completed}' ]";
        Assert.Equal(0, ProgramRun.Command("bash", "-c", script));
    }

    [Fact]
    public void Sarif_and_the_report_of_GitLab_name_every_place()
    {
        Fault[] faults = [Faults.NotRead("input/a b.txt") with { Further = [new SourceLocation("input/c.txt", 2, 3)], Count = 2 }];
        var sarif = Written("faults.sarif", faults).GetProperty("runs")[0];
        var places = sarif.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("locations")[0]).ToList();
        Assert.Equal(
            "input/a%20b.txt",
            places[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()
        );
        Assert.Equal(2, places[1].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        var gitlab = Written(FaultReport.GitLab, faults);
        Assert.Equal(["minor", "minor"], gitlab.EnumerateArray().Select(fault => fault.GetProperty("severity").GetString()));
        Assert.Equal(2, gitlab.EnumerateArray().Select(fault => fault.GetProperty("fingerprint").GetString()).Distinct().Count());
        Assert.StartsWith(
            "::warning file=input/a%20b.txt,line=1,col=1,title=INPUT-IGNORED::",
            FaultReport.GitHubAnnotation(faults[0]),
            StringComparison.Ordinal
        );
    }

    [GeneratedRegex(
        "^[^ ]+:\\d+:\\d+: (?:error|warning|note) [A-Z0-9-]+[^:]*: (?<message>.*?)\\."
            + "(?: Expected: (?<expected>.*?)\\.)?(?: Fix: (?<fix>.*?)\\.)?(?: Found .*)?$"
    )]
    private static partial Regex Line();

    private JsonElement Written(string name, Fault[] faults)
    {
        var path = Path.Combine(_site.Folder, name);
        for (var time = 0; time < 2; time++)
        {
            // The second time, it replaces the report of the first.
            StaticPublication.Publishing.ReportFile.Write(path, file => FaultReport.Write(path, file, faults));
        }

        return JsonDocument.Parse(File.ReadAllText(path)).RootElement;
    }
}
