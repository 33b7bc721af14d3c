using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace StaticPublication.Cli;

/// <summary>Validates the values of options and arguments while the command line is parsed.</summary>
internal static class OptionRules
{
    /// <summary>Requires paths that are not blank and have no control characters.</summary>
    public static Option<T> OfPath<T>(this Option<T> option)
    {
        option.Validators.Add(result => CheckPaths(result, option.Name));
        return option;
    }

    /// <inheritdoc cref="OfPath{T}(Option{T})"/>
    public static Argument<T> OfPath<T>(this Argument<T> argument)
    {
        argument.Validators.Add(result => CheckPaths(result, argument.Name));
        return argument;
    }

    /// <summary>Requires paths that exist.</summary>
    /// <param name="option">The option.</param>
    /// <param name="exists">Whether something exists at a path.</param>
    /// <param name="what">What must exist, such as folder.</param>
    public static Option<T> Existing<T>(this Option<T> option, Predicate<string> exists, string what)
    {
        option.Validators.Add(result => CheckExists(result, option.Name, exists, what));
        return option;
    }

    /// <inheritdoc cref="Existing{T}(Option{T}, Predicate{string}, string)"/>
    public static Argument<T> Existing<T>(this Argument<T> argument, Predicate<string> exists, string what)
    {
        argument.Validators.Add(result => CheckExists(result, argument.Name, exists, what));
        return argument;
    }

    /// <summary>Requires one of several words.</summary>
    public static Option<T> OneOf<T>(this Option<T> option, params IReadOnlyCollection<string> words)
    {
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result => CheckWord(result, option.Name, words));
        return option;
    }

    /// <inheritdoc cref="OneOf{T}(Option{T}, IReadOnlyCollection{string})"/>
    public static Argument<T> OneOf<T>(this Argument<T> argument, params IReadOnlyCollection<string> words)
    {
        argument.CompletionSources.Add([.. words]);
        argument.Validators.Add(result => CheckWord(result, argument.Name, words));
        return argument;
    }

    /// <summary>Requires whole numbers in a range.</summary>
    public static Option<T> Between<T>(this Option<T> option, int min, int max)
    {
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && (number < min || number > max)
            )
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} takes {min} to {max}."));
            }
        });
        return option;
    }

    private static void CheckPaths(SymbolResult result, string name)
    {
        if (result.Tokens.FirstOrDefault(token => string.IsNullOrWhiteSpace(token.Value) || token.Value.Any(char.IsControl)) is { } token)
        {
            result.AddError($"{name} takes a path, and \"{token.Value}\" is not one.");
        }
        else if (result.Tokens.FirstOrDefault(token => token.Value is "~" or ['~', '/', ..]) is { } home)
        {
            // A folder of that name would lie in the current one, and who deletes it by name deletes the home folder.
            result.AddError($"{name} {home.Value}: the shell has left ~ as it is; write $HOME, or put a space before ~ and not =.");
        }
    }

    private static void CheckWord(SymbolResult result, string name, IReadOnlyCollection<string> words)
    {
        if (result.Tokens.Any(token => !words.Contains(token.Value, StringComparer.Ordinal)))
        {
            result.AddError($"{name} takes one of {string.Join(", ", words)}.");
        }
    }

    private static void CheckExists(SymbolResult result, string name, Predicate<string> exists, string what)
    {
        if (result.Tokens.FirstOrDefault(token => !exists(token.Value)) is { } token)
        {
            result.AddError($"{name}: there is no {what} {token.Value}.");
        }
    }
}
