using System.Text.RegularExpressions;

namespace DiscordAH.Bot.Discord.Commands;

/// <summary>Discord's rules for commands, checked at start so that a mistake shows before Discord refuses the whole registration.</summary>
internal static partial class CommandRules
{
    private const int MaximumCharacters = 8000;

    /// <exception cref="InvalidOperationException">Names the command and the rule.</exception>
    public static void Check(CommandDefinition command)
    {
        var words = command.Path.Split(' ');
        Require(words.Length is >= 1 and <= 3 && words.All(IsName), command.Path, "must be one to three lower-case words of 1 to 32 letters, digits, '-' or '_'");
        RequireDescription(command.Path, command.Description);
        Require(command.Options.Count <= 25, command.Path, "has more than 25 options");
        Require(command.Options.Select(o => o.Name).Distinct(StringComparer.Ordinal).Count() == command.Options.Count, command.Path, "has two options of one name");
        Require(!command.Options.SkipWhile(o => o.Required).Any(o => o.Required), command.Path, "must have its required options first");
        foreach (var option in command.Options) Check($"{command.Path} {option.Name}", option);
    }

    /// <exception cref="InvalidOperationException">Names the command and the rule.</exception>
    public static void CheckRoots(IReadOnlyList<CommandNode> roots)
    {
        Require(roots.Count <= 100, "", "there are more than 100 commands");
        foreach (var root in roots)
        {
            Require(root.Command is null || root.Children.Count == 0, root.Word, "has sub-commands, so it cannot be a command itself");
            Require(root.Children.Count <= 25, root.Word, "has more than 25 sub-commands or groups");
            Require(root.Commands.Select(c => c.MemberPermissions).Distinct().Count() == 1, root.Word, "must declare the same member permissions for all its sub-commands");
            Require(Size(root) <= MaximumCharacters, root.Word, $"is longer than {MaximumCharacters} characters with all its names, descriptions and values");
            foreach (var group in root.Children.Where(c => c.Children.Count > 0))
            {
                Require(group.Command is null, $"{root.Word} {group.Word}", "has sub-commands, so it cannot be a command itself");
                Require(group.Children.Count <= 25, $"{root.Word} {group.Word}", "has more than 25 sub-commands");
            }
        }
    }

    private static void Check(string path, CommandOption option)
    {
        Require(IsName(option.Name), path, "must have a lower-case name of 1 to 32 letters, digits, '-' or '_'");
        RequireDescription(path, option.Description);
        Require(option.Choices.Count <= 25, path, "has more than 25 choices");
        Require(option.Choices.Count == 0 || !option.Autocomplete, path, "has choices and autocomplete; Discord allows one of them");
        Require(option.Choices.All(c => c.Name.Length is >= 1 and <= 100 && c.Value.Length is >= 1 and <= 100), path, "has a choice whose name or value is not 1 to 100 characters long");
        Require(option.Choices.Count == 0 || option.Kind is OptionKind.Text or OptionKind.Integer or OptionKind.Number, path, "has choices, which only text and numbers can have");
        Require(!option.Autocomplete || option.Kind is OptionKind.Text or OptionKind.Integer or OptionKind.Number, path, "has autocomplete, which only text and numbers can have");
        Require(option.MaximumLength is null || (option.Kind == OptionKind.Text && option.MaximumLength is >= 1 and <= 6000), path, "has a maximum length, which only text can have, from 1 to 6000");
        Require((option.Minimum is null && option.Maximum is null) || option.Kind is OptionKind.Integer or OptionKind.Number, path, "has a minimum or maximum, which only numbers can have");
        Require(option.ChannelTypes.Count == 0 || option.Kind == OptionKind.Channel, path, "has channel types, which only channels can have");
        Require(option.Minimum is null || option.Maximum is null || option.Minimum <= option.Maximum, path, "has a minimum above its maximum");
    }

    private static int Size(CommandNode node) =>
        node.Word.Length + CommandManifest.Describe(node).Length + node.Children.Sum(Size)
        + (node.Command?.Options.Sum(o => o.Name.Length + o.Description.Length + o.Choices.Sum(c => c.Name.Length + c.Value.Length)) ?? 0);

    private static bool IsName(string name) => Name().IsMatch(name) && string.Equals(name, name.ToLowerInvariant(), StringComparison.Ordinal);

    private static void RequireDescription(string path, string text) =>
        Require(text.Length is >= 1 and <= 100, path, "must have a description of 1 to 100 characters");

    private static void Require(bool isTrue, string path, string rule)
    {
        if (!isTrue) throw new InvalidOperationException($"Command '/{path}' {rule}.");
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
