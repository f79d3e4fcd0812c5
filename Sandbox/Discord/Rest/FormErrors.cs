using System.Globalization;
using System.Text.Json.Nodes;

namespace DiscordAH.Sandbox.Discord;

/// <summary>Collects what is wrong with a body and nests it by key, as error 50035 does.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject _root = [];

    public bool Any => _root.Count > 0;

    /// <param name="path">Keys joined by dots, array places as numbers: <c>embeds.0.title</c>; empty for the body itself.</param>
    /// <param name="code">Discord's code of the rule.</param>
    /// <param name="message">The sentence that goes with it.</param>
    public void Add(string path, string code, string message)
    {
        var at = _root;
        foreach (var key in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (at[key] is not JsonObject next)
                at[key] = next = [];
            at = next;
        }

        if (at["_errors"] is not JsonArray list)
            at["_errors"] = list = [];
        list.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    public void TooLong(string path, int max) => Add(path, "BASE_TYPE_MAX_LENGTH", $"Must be {Number(max)} or fewer in length.");

    public void BadLength(string path, int min, int max) =>
        Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {Number(min)} and {Number(max)} in length.");

    public void NotOneOf(string path, string allowed) => Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {{{allowed}}}.");

    public void WrongType(string path, string wanted) => Add(path, "BASE_TYPE_INVALID", $"Expected {wanted}.");

    public void ThrowIfAny()
    {
        if (Any)
            throw new DiscordRefusal(400, 50035, "Invalid Form Body", _root);
    }

    public static DiscordRefusal One(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path, code, message);
        return new DiscordRefusal(400, 50035, "Invalid Form Body", errors._root);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
