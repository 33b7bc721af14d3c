using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Cli;

// What is said of a command line that cannot be meant.
internal static partial class Commands
{
    /// <summary>Tells each mistake once, with the nearest commands and options of what does not exist.</summary>
    public static void TellMisuse(ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens.ToHashSet(StringComparer.Ordinal);
        foreach (var error in parsed.Errors.DistinctBy(error => error.Message))
        {
            var stray = unknown.FirstOrDefault(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal));
            Terminal.Say(stray is null ? Own(error.Message) : Unknown(stray, parsed));
        }

        foreach (var option in TakenForArguments(parsed))
        {
            Terminal.Say(Unknown(option, parsed));
        }

        var command = parsed.CommandResult.Command;
        Terminal.Say(command is RootCommand ? "See publication --help." : $"See publication {command.Name} --help.");
    }

    /// <summary>Options that do not exist and that the parser took for an argument: <c>init --nmae</c> would begin a publication of that
    /// name. After <c>--</c> they are meant.</summary>
    public static IReadOnlyList<string> TakenForArguments(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? []
            :
            [
                .. parsed
                    .CommandResult.Tokens.Select(token => token.Value)
                    .Where(token => token.Length > 2 && token.StartsWith("--", StringComparison.Ordinal)),
            ];

    // The parser tells a type of the program, in whichever language.
    private static string Own(string message) =>
        message.Contains("System.", StringComparison.Ordinal) && Quoted().Matches(message) is [var value, var option, ..]
            ? $"{option.Groups[1].Value}: \"{value.Groups[1].Value}\" is no whole number."
            : message;

    private static string Unknown(string token, ParseResult parsed)
    {
        var isOption = token.StartsWith('-');
        var command = parsed.CommandResult.Command;
        var known = isOption ? command.Options.Select(option => option.Name) : command.Subcommands.Select(below => below.Name);
        var nearest = NearestNames.Of(isOption ? token.TrimStart('-') : token, known.Select(name => name.TrimStart('-')));
        return nearest.Count == 0
            ? $"{token} does not exist."
            : $"{token} does not exist; nearest: {string.Join(", ", nearest.Select(name => isOption ? "--" + name : name))}.";
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
