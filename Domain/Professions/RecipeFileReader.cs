using System.Globalization;
using System.Text.Json;
using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Professions;

/// <summary>Reads a recipe file word by word, so that every fault is named with its line.</summary>
internal ref struct RecipeFileReader
{
    private const int MaxQuantity = 10_000;
    private static readonly string[] OfFile = ["recipes", "slots", "vendor", "note"];
    private static readonly string[] OfRecipe = ["recipe", "product", "units", "reagents", "slots", "skip", "note"];
    private static readonly string[] OfReagent = ["item", "items", "quantity", "note"];
    private static readonly string[] OfSlot = ["slot", "item", "items", "quantity", "note"];
    private static readonly string[] OfVendor = ["item", "price", "note"];
    private Utf8JsonReader _json;

    public static Result<RecipeFile> Read(ReadOnlySpan<byte> json)
    {
        var text = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        var reader = new RecipeFileReader { _json = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip }) };
        try
        {
            var file = reader.File();
            return !reader._json.Read() ? file : throw new InvalidOperationException("The reader went on after the end.");
        }
        catch (RecipeFileFault fault)
        {
            return new ProfessionErrors.BadRecipeFile(text[..(int)fault.Offset].Count((byte)'\n') + 1, fault.Message);
        }
        catch (JsonException fault)
        {
            return new ProfessionErrors.BadRecipeFile((fault.LineNumber ?? 0) + 1, "this is not JSON: a comma, quote or bracket is missing or too many.");
        }
    }

    private RecipeFile File()
    {
        Dictionary<int, RecipeOverride> recipes = [];
        Dictionary<int, SlotFill> slots = [];
        Dictionary<ItemId, Copper> vendor = [];
        HashSet<string> seen = [];
        Start(JsonTokenType.StartObject, "the file must be one object in { }");
        while (Member(OfFile, seen) is { } name)
        {
            if (name == "note") Note();
            else
            {
                Start(JsonTokenType.StartArray, $"\"{name}\" must be a list in [ ]");
                while (Entry())
                {
                    var at = _json.TokenStartIndex;
                    var isNew = name switch
                    {
                        "recipes" => Recipe() is var recipe && recipes.TryAdd(recipe.RecipeId, recipe),
                        "slots" => Slot() is var slot && slots.TryAdd(slot.SlotType, slot),
                        _ => Vendor() is var sold && vendor.TryAdd(sold.Item, sold.Price),
                    };
                    if (!isNew) throw new RecipeFileFault(at, $"this entry of \"{name}\" stands in the file twice.");
                }
            }
        }

        return new RecipeFile([.. recipes.Values], [.. slots.Values], vendor);
    }

    private RecipeOverride Recipe()
    {
        var at = _json.TokenStartIndex;
        var recipe = new RecipeOverride(0);
        HashSet<string> seen = [];
        while (Member(OfRecipe, seen) is { } name)
        {
            recipe = name switch
            {
                "recipe" => recipe with { RecipeId = Whole(name, 1, int.MaxValue) },
                "product" => recipe with { Product = new ItemId(Whole(name, 1, int.MaxValue)) },
                "units" => recipe with { Units = Units() },
                "reagents" => recipe with { Reagents = Reagents() },
                "slots" => recipe with { Slots = Slots() },
                "skip" => recipe with { IsSkipped = Flag(name) },
                _ => Note() ? recipe : recipe,
            };
        }

        return recipe.RecipeId > 0 ? recipe : throw new RecipeFileFault(at, "a recipe needs \"recipe\", its id.");
    }

    private List<RecipeInput> Reagents()
    {
        List<RecipeInput> list = [];
        Start(JsonTokenType.StartArray, "\"reagents\" must be a list in [ ]");
        while (Entry())
        {
            var at = _json.TokenStartIndex;
            var (_, items, quantity) = Part(OfReagent);
            if (items.Count == 0) throw new RecipeFileFault(at, "a reagent needs \"item\" or \"items\".");
            list.Add(quantity is > 0 ? new RecipeInput(items, quantity.Value) : throw new RecipeFileFault(at, "a reagent needs a \"quantity\" of 1 or more."));
        }

        return list;
    }

    private List<SlotFill> Slots()
    {
        List<SlotFill> list = [];
        Start(JsonTokenType.StartArray, "\"slots\" must be a list in [ ]");
        while (Entry())
        {
            var at = _json.TokenStartIndex;
            var slot = Slot();
            list.Add(list.TrueForAll(other => other.SlotType != slot.SlotType) ? slot : throw new RecipeFileFault(at, "this slot stands in the recipe twice."));
        }

        return list;
    }

    private SlotFill Slot()
    {
        var at = _json.TokenStartIndex;
        var (slot, items, quantity) = Part(OfSlot);
        if (slot is not { } type) throw new RecipeFileFault(at, "a slot needs \"slot\", its type's id.");
        return new SlotFill(type, quantity ?? throw new RecipeFileFault(at, "a slot needs \"quantity\"; 0 leaves it empty."), items);
    }

    private (int? Slot, List<ItemId> Items, int? Quantity) Part(string[] known)
    {
        (int? slot, int? quantity) = (null, null);
        List<ItemId> items = [];
        HashSet<string> seen = [];
        while (Member(known, seen) is { } name)
        {
            switch (name)
            {
                case "slot": slot = Whole(name, 1, int.MaxValue); break;
                case "quantity": quantity = Whole(name, 0, MaxQuantity); break;
                case "note": Note(); break;
                default:
                    if (items.Count > 0) throw Fault("give \"item\" or \"items\", not both.");
                    items = name == "item" ? [new ItemId(Whole(name, 1, int.MaxValue))] : Items();
                    break;
            }
        }

        return (slot, items, quantity);
    }

    private List<ItemId> Items()
    {
        List<ItemId> items = [];
        Start(JsonTokenType.StartArray, "\"items\" must be a list in [ ]");
        while (true)
        {
            Advance();
            if (_json.TokenType == JsonTokenType.EndArray) return items.Count > 0 ? items : throw Fault("\"items\" must name at least one item.");
            var item = new ItemId(Number("an item", 1, int.MaxValue));
            items.Add(!items.Contains(item) ? item : throw Fault("this item stands in the list twice."));
        }
    }

    private (ItemId Item, Copper Price) Vendor()
    {
        var at = _json.TokenStartIndex;
        (ItemId? item, Copper? price) = (null, null);
        HashSet<string> seen = [];
        while (Member(OfVendor, seen) is { } name)
        {
            if (name == "item") item = new ItemId(Whole(name, 1, int.MaxValue));
            else if (name == "price") price = Price();
            else Note();
        }

        return item is { } sold && price is { } paid ? (sold, paid) : throw new RecipeFileFault(at, "what a vendor sells needs \"item\" and \"price\".");
    }

    private Copper Price()
    {
        Advance();
        var price = _json.TokenType switch
        {
            JsonTokenType.Number when _json.TryGetInt64(out var copper) => new Copper(copper),
            JsonTokenType.String when Copper.TryParse(_json.GetString(), out var text) => text,
            _ => Copper.Zero,
        };
        return price.Value is > 0 and <= 1_000_000_000_000 ? price : throw Fault("\"price\" must be an amount above 0: copper as a number, or a text like \"1g 50s\".");
    }

    private double Units()
    {
        Advance();
        return _json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out var units) && units is > 0 and <= MaxQuantity
            ? units
            : throw Fault($"\"units\" must be a number above 0, {MaxQuantity} at most.");
    }

    private bool Flag(string name)
    {
        Advance();
        return _json.TokenType is JsonTokenType.True or JsonTokenType.False ? _json.GetBoolean() : throw Fault($"\"{name}\" must be true or false.");
    }

    private bool Note()
    {
        Advance();
        return _json.TokenType == JsonTokenType.String ? true : throw Fault("\"note\" must be a text.");
    }

    private int Whole(string name, int least, int most)
    {
        Advance();
        return Number($"\"{name}\"", least, most);
    }

    private readonly int Number(string what, int least, int most) =>
        _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Fault(string.Create(CultureInfo.InvariantCulture, $"{what} must be a whole number from {least} to {most}."));

    private bool Entry()
    {
        Advance();
        if (_json.TokenType == JsonTokenType.EndArray) return false;
        return _json.TokenType == JsonTokenType.StartObject ? true : throw Fault("every entry of this list must be an object in { }.");
    }

    private string? Member(string[] known, HashSet<string> seen)
    {
        Advance();
        if (_json.TokenType == JsonTokenType.EndObject) return null;
        var name = _json.GetString()!;
        if (!known.Contains(name, StringComparer.Ordinal)) throw Fault($"\"{name}\" means nothing here. Known are {string.Join(", ", known)}.");
        return seen.Add(name) ? name : throw Fault($"\"{name}\" stands here twice.");
    }

    private void Start(JsonTokenType kind, string rule)
    {
        Advance();
        if (_json.TokenType != kind) throw Fault(rule + ".");
    }

    private void Advance()
    {
        if (!_json.Read()) throw Fault("the file ends too early.");
    }

    private readonly RecipeFileFault Fault(string message) => new(_json.TokenStartIndex, message);
}
