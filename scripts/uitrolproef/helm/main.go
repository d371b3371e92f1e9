// SPDX-License-Identifier: EUPL-1.2

// Renders a chart with what Helm itself is made of: Go's text/template, sprig, sigs.k8s.io/yaml and
// gojsonschema, put together as pkg/engine and pkg/chartutil of Helm 3 do. Reads the values of a
// user from a file, and writes every document, as Kubernetes would read it, as JSON.
//
//	go run main.go CHART VALUES [RELEASE]
//
// Exit code 3: the values do not fit values.schema.json.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"text/template"

	"github.com/Masterminds/semver"
	"github.com/Masterminds/sprig"
	"github.com/xeipuuv/gojsonschema"
	"sigs.k8s.io/yaml"
)

type values = map[string]interface{}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	must(err)
	return data
}

// The values of the chart keep their numbers as written; those of a user become floats, as in Helm.
func chartValues(path string) (out values) {
	must(yaml.Unmarshal(read(path), &out, func(d *json.Decoder) *json.Decoder {
		d.UseNumber()
		return d
	}))
	return out
}

func userValues(path string) values {
	out := values{}
	must(yaml.Unmarshal(read(path), &out))
	return out
}

// What the user gives wins; maps are put together, and null takes a value away.
func coalesce(user, chart values) values {
	for key, own := range chart {
		given, there := user[key]
		if !there {
			user[key] = own
			continue
		}
		if given == nil {
			delete(user, key)
			continue
		}
		a, isMap := given.(values)
		b, ownIsMap := own.(values)
		if isMap && ownIsMap {
			coalesce(a, b)
		}
	}
	return user
}

func validate(schema string, vals values) {
	data, err := json.Marshal(vals)
	must(err)
	result, err := gojsonschema.Validate(
		gojsonschema.NewBytesLoader(read(schema)), gojsonschema.NewBytesLoader(data))
	must(err)
	if result.Valid() {
		return
	}
	for _, found := range result.Errors() {
		fmt.Fprintln(os.Stderr, "-", found)
	}
	os.Exit(3)
}

func toYaml(v interface{}) string {
	data, err := yaml.Marshal(v)
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(string(data), "\n")
}

// The functions of sprig without those that look at the computer, with those that Helm adds.
func functions(t *template.Template) template.FuncMap {
	f := sprig.TxtFuncMap()
	delete(f, "env")
	delete(f, "expandenv")
	f["toYaml"] = toYaml
	f["fromYaml"] = func(text string) values {
		out := values{}
		if err := yaml.Unmarshal([]byte(text), &out); err != nil {
			out["Error"] = err.Error()
		}
		return out
	}
	f["include"] = func(name string, data interface{}) (string, error) {
		var buf strings.Builder
		err := t.ExecuteTemplate(&buf, name, data)
		return buf.String(), err
	}
	f["tpl"] = func(text string, data interface{}) (string, error) {
		clone, err := t.Clone()
		if err != nil {
			return "", err
		}
		part, err := clone.New("tpl").Parse(text)
		if err != nil {
			return "", err
		}
		var buf strings.Builder
		err = part.Execute(&buf, data)
		return strings.ReplaceAll(buf.String(), "<no value>", ""), err
	}
	f["required"] = func(warn string, v interface{}) (interface{}, error) {
		if v == nil || v == "" {
			return v, fmt.Errorf(warn)
		}
		return v, nil
	}
	return f
}

func main() {
	chart, release := os.Args[1], "proef"
	var meta values
	must(yaml.UnmarshalStrict(read(filepath.Join(chart, "Chart.yaml")), &meta))
	constraint, err := semver.NewConstraint(meta["kubeVersion"].(string))
	must(err)
	for _, version := range []string{"v1.27.0", "v1.31.2-gke.1", "v1.34.1+k3s1"} {
		if !constraint.Check(semver.MustParse(version)) {
			must(fmt.Errorf("kubeVersion weigert %s", version))
		}
	}
	vals := coalesce(userValues(os.Args[2]), chartValues(filepath.Join(chart, "values.yaml")))
	validate(filepath.Join(chart, "values.schema.json"), vals)

	t := template.New("gotpl").Option("missingkey=zero")
	t.Funcs(functions(t))
	paths, err := filepath.Glob(filepath.Join(chart, "templates", "*"))
	must(err)
	sort.Strings(paths)
	for _, path := range paths {
		_, err := t.New(filepath.Base(path)).Parse(string(read(path)))
		must(err)
	}
	out := map[string][]interface{}{}
	for _, path := range paths {
		name := filepath.Base(path)
		if strings.HasPrefix(name, "_") || name == "NOTES.txt" {
			continue
		}
		var buf bytes.Buffer
		must(t.ExecuteTemplate(&buf, name, values{
			"Values":       vals,
			"Chart":        values{"Name": meta["name"], "Version": meta["version"], "AppVersion": meta["appVersion"]},
			"Release":      values{"Name": release, "Namespace": "proef", "Service": "Helm", "IsInstall": true, "IsUpgrade": false, "Revision": 1},
			"Capabilities": values{"KubeVersion": values{"Version": "v1.27.0", "Major": "1", "Minor": "27"}},
			"Template":     values{"Name": "stopwijzer/templates/" + name, "BasePath": "stopwijzer/templates"},
		}))
		text := strings.ReplaceAll(buf.String(), "<no value>", "")
		for _, part := range strings.Split("\n"+text, "\n---") {
			var document interface{}
			must(yaml.UnmarshalStrict([]byte(part), &document))
			if document != nil {
				out[name] = append(out[name], document)
			}
		}
	}
	must(json.NewEncoder(os.Stdout).Encode(out))
}
